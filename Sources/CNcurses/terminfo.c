// What the terminal database knows. A file of its own, because <term.h> defines macros with everyday names.
#include "CNcurses.h"

#include <curses.h>
#include <term.h>

cncurses_description cncurses_describe(const char *term, int output) {
    cncurses_description description = {false, false, false, 0};
    int error = 0;
    // With an address for the error setupterm neither prints nor exits.
    if (setupterm(term, output, &error) != OK) return description;
    description.exists = true;
    const char *move = tigetstr("cup");
    description.moves_cursor = move != NULL && move != (char *)-1;
    // RGB may be a flag, a number of bits, or a string of three numbers.
    const char *bits = tigetstr("RGB");
    description.has_direct_color =
        tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || (bits != NULL && bits != (char *)-1);
    int colors = tigetnum("colors");
    description.colors = colors > 0 ? colors : 0;
    del_curterm(cur_term);
    return description;
}

const char *cncurses_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}
