// What Swift does not see of the C library, because it is no part of ISO C: pseudo-terminals, and starting a program on one.
#pragma once

#include <stddef.h>
#include <sys/types.h>

/// Opens a new pseudo-terminal and writes the path of its other side, the program's, into `path`. -1 on failure; see errno.
int pseudo_terminal_open(char *path, size_t capacity);

/// The paths of what a program reads and writes. The first terminal among them becomes that of its session.
typedef struct {
    const char *input;
    const char *output;
    const char *errors;
} program_streams;

/// Starts a program in a new session, in this folder. Signals are neither blocked nor ignored, whatever our own state.
/// Returns 0, else an error number.
int program_start(
    pid_t *process, char *const arguments[], char *const environment[], const char *folder, program_streams streams);
