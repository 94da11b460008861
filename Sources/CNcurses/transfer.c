// Waiting, reading and writing, on plain descriptors.
#include "CNcurses.h"

// For struct winsize, which POSIX does not have.
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

int cncurses_open_controlling_terminal(void) { return open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY); }

void cncurses_close_descriptor(int descriptor) { close(descriptor); }

bool cncurses_window_size(int descriptor, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}

int cncurses_wait(int input, int pipe, int milliseconds) {
    struct pollfd waited[2] = {{input, POLLIN, 0}, {pipe, POLLIN, 0}};
    if (poll(waited, 2, milliseconds) <= 0) return 0;
    int result = 0;
    if (waited[0].revents & POLLIN) result |= CNCURSES_INPUT_READY;
    else if (waited[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= CNCURSES_INPUT_ENDED;
    if (waited[1].revents & POLLIN) result |= CNCURSES_PIPE_READY;
    return result;
}

long cncurses_read(int descriptor, uint8_t *bytes, size_t capacity) {
    ssize_t count = read(descriptor, bytes, capacity);
    if (count >= 0) return count;
    // A terminal that is gone answers with an input error; that is its end.
    return errno == EINTR || errno == EAGAIN ? -1 : 0;
}

bool cncurses_write(int descriptor, const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written >= 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (errno == EAGAIN) {
            struct pollfd waited = {descriptor, POLLOUT, 0};
            poll(&waited, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}
