// The whole of what Swift sees of ncurses and of the C library: our functions and plain types. No curses macros,
// variadics or globals. Every function is for the thread that owns the terminal, unless it says otherwise.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- Environment -----------------------------------------------------------------------------------------------

/// Takes the locale of the environment. Call before anything else. Returns whether its text is UTF-8.
bool cncurses_set_locale(void);

/// A variable of the environment, or NULL. The string is not to be kept.
const char *cncurses_environment(const char *name);

bool cncurses_is_terminal(int descriptor);

/// Opens the terminal of the process for reading; -1 when it has none.
int cncurses_open_controlling_terminal(void);

void cncurses_close_descriptor(int descriptor);

// ---- Screen (screen.c, terminfo.c) ------------------------------------------------------------------------------

/// What the terminal database says about a kind of terminal.
typedef struct {
    bool exists;
    bool moves_cursor;
    bool has_direct_color;
    int colors;
} cncurses_description;

cncurses_description cncurses_describe(const char *term, int output);

/// Starts ncurses. False when it cannot (unknown terminal, no memory); it never exits the process.
bool cncurses_start(const char *term, int input, int output);

/// Starts colour and tries to keep the terminal's own background. Returns the number of colours, 0 for none.
int cncurses_start_color(bool *keeps_default);

/// Colours of a pair: an index, 0xRRGGBB on a terminal with direct colour, or -1 for the terminal's own.
/// False when the terminal has no such pair.
bool cncurses_set_pair(int pair, int foreground, int background);

/// A string capability by its terminfo name, or NULL.
const char *cncurses_capability(const char *name);

/// Milliseconds to wait after ESC: ESCDELAY of the environment, else 25.
int cncurses_escape_delay(void);

enum {
    CNCURSES_BOLD = 1,
    CNCURSES_DIM = 2,
    CNCURSES_ITALIC = 4,
    CNCURSES_UNDERLINE = 8,
    CNCURSES_REVERSE = 16,
};

/// What stands in one place: a base scalar, a mark over it or 0, its columns, its colour pair and emphasis.
typedef struct {
    uint32_t base;
    uint32_t mark;
    uint16_t pair;
    uint8_t attributes;
    uint8_t width;
} cncurses_cell;

/// Puts a piece of a row into ncurses' next screen. Second halves of wide characters are left out of `cells`.
void cncurses_put_row(int row, int column, const cncurses_cell *cells, int count);

/// Sends what changed. The cursor is hidden when `cursor_row` is negative.
void cncurses_update(int cursor_row, int cursor_column, int output, bool synchronised);

/// With the next update everything is sent again.
void cncurses_invalidate(void);

void cncurses_resize(int rows, int columns);

/// Leaves the screen to others until the next update, which comes back by itself.
void cncurses_leave(void);

/// Ends ncurses and frees it.
void cncurses_end(void);

// ---- Input and output (transfer.c) -----------------------------------------------------------------------------

bool cncurses_window_size(int descriptor, int *rows, int *columns);

enum {
    CNCURSES_INPUT_READY = 1,
    CNCURSES_PIPE_READY = 2,
    CNCURSES_INPUT_ENDED = 4,
};

/// Waits for the terminal or the pipe; a negative time waits for ever. 0 when the time is over or a signal came.
int cncurses_wait(int input, int pipe, int milliseconds);

/// Reads what is there. 0 at the end of input, -1 when there is nothing now.
long cncurses_read(int descriptor, uint8_t *bytes, size_t capacity);

/// Writes all bytes, waiting when the terminal is slow. False when it is gone.
bool cncurses_write(int descriptor, const uint8_t *bytes, size_t count);

// ---- Signals (signals.c) ---------------------------------------------------------------------------------------

/// Makes the pipe that signals and other threads report through, one letter each, and catches the signals.
/// Call before the screen is started: ncurses then leaves them to us. False when there are no descriptors left.
bool cncurses_catch_signals(int *read_end, int *write_end);

/// Gives signals back to who had them before. The pipe stays open, because another thread may be about to write to it.
void cncurses_release_signals(void);

/// Any thread, any time: puts one letter into the pipe. Never blocks; when the pipe is full a letter is there already.
void cncurses_notify(int write_end, char letter);

/// Tells the handlers that the program has seen the last request to end, and will obey.
void cncurses_acknowledge_termination(void);

/// Stops the process as Ctrl-Z would, and returns when it is continued.
void cncurses_stop_process(void);

/// On a crash, writes these bytes, puts the terminal's settings back as they are at the moment of this call, and lets
/// the signal take its usual course. The bytes are copied. Call before the terminal is changed.
bool cncurses_guard_terminal(int input, int output, const uint8_t *bytes, size_t count);

/// Replaces the bytes, when more is known about the terminal.
void cncurses_set_restore_bytes(const uint8_t *bytes, size_t count);

/// Puts the settings back and throws away input nobody read.
void cncurses_restore_settings(void);

/// After the terminal was given back as it should be.
void cncurses_unguard_terminal(void);
