// Signals: reports through a pipe, and a terminal given back even when the program crashes.
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { restore_capacity = 1024, stack_size = 64 * 1024 };

static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t write_end_of_pipe = -1;
static volatile sig_atomic_t is_asked_to_end = 0;
static volatile sig_atomic_t is_stopping = 0;

static struct termios settings;
static volatile sig_atomic_t is_guarded = 0;
static int guarded_input = -1;
static int guarded_output = -1;
static uint8_t restore_bytes[restore_capacity];
static volatile sig_atomic_t restore_count = 0;

static const int reported[] = {SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
enum { reported_count = sizeof reported / sizeof *reported, crash_count = sizeof crashes / sizeof *crashes };
static struct sigaction reported_before[reported_count];
static struct sigaction crashes_before[crash_count];

// ---- What may be done inside a handler: write, tcsetattr, sigaction, raise. --------------------------------------

static void give_terminal_back(void) {
    if (!is_guarded) return;
    is_guarded = 0;
    ssize_t ignored = write(guarded_output, restore_bytes, (size_t)restore_count);
    (void)ignored;
    tcsetattr(guarded_input, TCSANOW, &settings);
}

static void die_of(int number) {
    struct sigaction usual;
    memset(&usual, 0, sizeof usual);
    usual.sa_handler = SIG_DFL;
    sigaction(number, &usual, NULL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
}

static void crash(int number) {
    give_terminal_back();
    die_of(number);
}

static char letter_of(int number) {
    switch (number) {
    case SIGWINCH: return 'r';
    case SIGHUP: return 'h';
    case SIGTERM: return 't';
    case SIGINT: return 'i';
    case SIGTSTP: return 's';
    default: return 'c';
    }
}

static void report(int number) {
    int saved = errno;
    bool asks_to_end = number == SIGHUP || number == SIGTERM || number == SIGINT;
    if (asks_to_end && is_asked_to_end) {
        // Asked twice, and the first was not even looked at: the program hangs, and must end all the same.
        give_terminal_back();
        die_of(number);
    }
    if (asks_to_end) is_asked_to_end = 1;
    // Our own stop is no news.
    if (!(is_stopping && number == SIGCONT)) cncurses_notify(write_end_of_pipe, letter_of(number));
    errno = saved;
}

// ---- The pipe ----------------------------------------------------------------------------------------------------

static bool make_pipe(void) {
    if (pipe(pipe_ends) != 0) return false;
    for (int end = 0; end < 2; end += 1) {
        fcntl(pipe_ends[end], F_SETFD, FD_CLOEXEC);
        fcntl(pipe_ends[end], F_SETFL, O_NONBLOCK);
    }
    write_end_of_pipe = pipe_ends[1];
    return true;
}

bool cncurses_catch_signals(int *read_end, int *write_end) {
    if (!make_pipe()) return false;
    is_asked_to_end = 0;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = report;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < reported_count; index += 1) {
        sigaction(reported[index], NULL, &reported_before[index]);
        // Who starts us with nohup wants hangups ignored; where nobody could continue us, stops are ignored.
        if (reported_before[index].sa_handler == SIG_IGN) continue;
        sigaction(reported[index], &action, NULL);
    }
    *read_end = pipe_ends[0];
    *write_end = pipe_ends[1];
    return true;
}

void cncurses_release_signals(void) {
    for (int index = 0; index < reported_count; index += 1) {
        sigaction(reported[index], &reported_before[index], NULL);
    }
}

void cncurses_notify(int write_end, char letter) {
    if (write_end < 0) return;
    ssize_t ignored = write(write_end, &letter, 1);
    (void)ignored;
}

void cncurses_acknowledge_termination(void) { is_asked_to_end = 0; }

void cncurses_stop_process(void) {
    struct sigaction usual;
    struct sigaction ours;
    sigaction(SIGTSTP, NULL, &ours);
    if (ours.sa_handler == SIG_IGN) return;
    memset(&usual, 0, sizeof usual);
    usual.sa_handler = SIG_DFL;
    sigemptyset(&usual.sa_mask);
    is_stopping = 1;
    sigaction(SIGTSTP, &usual, NULL);
    raise(SIGTSTP);
    // Here the program goes on.
    sigaction(SIGTSTP, &ours, NULL);
    is_stopping = 0;
}

// ---- Guarding the terminal ---------------------------------------------------------------------------------------

bool cncurses_guard_terminal(int input, int output, const uint8_t *bytes, size_t count) {
    if (tcgetattr(input, &settings) != 0) return false;
    guarded_input = input;
    guarded_output = output;
    cncurses_set_restore_bytes(bytes, count);
    // A stack of its own, because a crash may be the end of the ordinary one.
    static uint8_t stack_memory[stack_size];
    stack_t stack;
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = stack_memory;
    stack.ss_size = sizeof stack_memory;
    sigaltstack(&stack, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = crash;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < crash_count; index += 1) {
        sigaction(crashes[index], &action, &crashes_before[index]);
    }
    is_guarded = 1;
    return true;
}

void cncurses_set_restore_bytes(const uint8_t *bytes, size_t count) {
    restore_count = 0;
    size_t kept = count < restore_capacity ? count : restore_capacity;
    memcpy(restore_bytes, bytes, kept);
    restore_count = (sig_atomic_t)kept;
}

void cncurses_restore_settings(void) {
    // A background process that sets a terminal is stopped for it; ending must not hang on that.
    sigset_t stop;
    sigset_t before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &stop, &before);
    tcsetattr(guarded_input, TCSAFLUSH, &settings);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void cncurses_unguard_terminal(void) {
    is_guarded = 0;
    for (int index = 0; index < crash_count; index += 1) sigaction(crashes[index], &crashes_before[index], NULL);
}
