// The screen: ncurses itself. Built with NCURSES_WIDECHAR=1 and _XOPEN_SOURCE=700.
#include "CNcurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen = NULL;
static FILE *input_file = NULL;
static FILE *output_file = NULL;

bool cncurses_set_locale(void) {
    setlocale(LC_ALL, "");
    // Numbers are written and read by us, always with a point.
    setlocale(LC_NUMERIC, "C");
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

const char *cncurses_environment(const char *name) { return getenv(name); }

bool cncurses_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

static FILE *open_copy(int descriptor, const char *mode) {
    int copy = dup(descriptor);
    if (copy < 0) return NULL;
    FILE *file = fdopen(copy, mode);
    if (file == NULL) close(copy);
    return file;
}

static void close_files(void) {
    if (input_file != NULL) fclose(input_file);
    if (output_file != NULL) fclose(output_file);
    input_file = NULL;
    output_file = NULL;
}

bool cncurses_start(const char *term, int input, int output) {
    if (getenv("ESCDELAY") == NULL) set_escdelay(25);
    input_file = open_copy(input, "r");
    output_file = open_copy(output, "w");
    if (input_file == NULL || output_file == NULL) {
        close_files();
        return false;
    }
    // Not initscr, which exits the process on a terminal it does not know.
    screen = newterm(term, output_file, input_file);
    if (screen == NULL) {
        close_files();
        return false;
    }
    set_term(screen);
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    intrflush(stdscr, FALSE);
    // Bytes are read by us: ncurses must not look for typing in the middle of an update and break it off.
    typeahead(-1);
    // Clicks are told from double clicks by us too; ncurses must not hold presses back to do it.
    mouseinterval(0);
    leaveok(stdscr, FALSE);
    curs_set(0);
    return true;
}

int cncurses_start_color(bool *keeps_default) {
    *keeps_default = false;
    if (!has_colors() || start_color() == ERR) return 0;
    *keeps_default = use_default_colors() != ERR;
    return COLORS;
}

bool cncurses_set_pair(int pair, int foreground, int background) {
    if (pair <= 0 || pair >= COLOR_PAIRS) return false;
    return init_extended_pair(pair, foreground, background) != ERR;
}

int cncurses_escape_delay(void) { return get_escdelay(); }

static attr_t attributes_of(uint8_t attributes) {
    attr_t value = A_NORMAL;
    if (attributes & CNCURSES_BOLD) value |= A_BOLD;
    if (attributes & CNCURSES_DIM) value |= A_DIM;
    if (attributes & CNCURSES_ITALIC) value |= A_ITALIC;
    if (attributes & CNCURSES_UNDERLINE) value |= A_UNDERLINE;
    if (attributes & CNCURSES_REVERSE) value |= A_REVERSE;
    return value;
}

/// Fills one cell, or two when a wide character must be replaced, and returns how many.
static int convert(const cncurses_cell *cell, cchar_t *target) {
    attr_t attributes = attributes_of(cell->attributes);
    int pair = cell->pair;
    wchar_t text[3] = {(wchar_t)cell->base, (wchar_t)cell->mark, 0};
    // ncurses lays out by the C library's widths. Where those differ from ours, a sign of our width is shown instead,
    // so that the rest of the row stays in its place.
    if (wcwidth(text[0]) != cell->width) {
        text[0] = 0xFFFD;
        text[1] = 0;
        if (wcwidth(text[0]) != 1) text[0] = L'?';
    }
    if (text[1] != 0 && wcwidth(text[1]) != 0) text[1] = 0;
    if (setcchar(target, text, attributes, (short)pair, &pair) == ERR) {
        wchar_t unknown[2] = {L'?', 0};
        setcchar(target, unknown, attributes, (short)pair, &pair);
        text[0] = L'?';
    }
    if (cell->width == 2 && wcwidth(text[0]) == 1) {
        wchar_t blank[2] = {L' ', 0};
        setcchar(target + 1, blank, attributes, (short)pair, &pair);
        return 2;
    }
    return 1;
}

void cncurses_put_row(int row, int column, const cncurses_cell *cells, int count) {
    enum { chunk = 256 };
    cchar_t converted[chunk + 2];
    int done = 0;
    while (done < count) {
        int length = 0;
        int columns = 0;
        while (done < count && length < chunk) {
            columns += cells[done].width;
            length += convert(&cells[done], converted + length);
            done += 1;
        }
        mvadd_wchnstr(row, column, converted, length);
        column += columns;
    }
}

static void write_text(int output, const char *text) {
    cncurses_write(output, (const uint8_t *)text, strlen(text));
}

void cncurses_update(int cursor_row, int cursor_column, int output, bool synchronised) {
    if (cursor_row >= 0) move(cursor_row, cursor_column);
    // ncurses sends what it has collected at the end of an update, so these two stand around it.
    if (synchronised) write_text(output, "\033[?2026h");
    curs_set(cursor_row >= 0 ? 1 : 0);
    wnoutrefresh(stdscr);
    doupdate();
    if (synchronised) write_text(output, "\033[?2026l");
}

void cncurses_invalidate(void) { clearok(curscr, TRUE); }

void cncurses_resize(int rows, int columns) { resize_term(rows, columns); }

void cncurses_leave(void) { endwin(); }

void cncurses_end(void) {
    if (screen == NULL) return;
    if (!isendwin()) endwin();
    delscreen(screen);
    screen = NULL;
    close_files();
}
