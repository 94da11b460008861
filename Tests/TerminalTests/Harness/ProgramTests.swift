import Testing

/// Everything that drives the real program: one at a time, because a process that waits for processor time looks like one
/// that hangs.
@Suite("The program", .serialized) struct ProgramTests {}
