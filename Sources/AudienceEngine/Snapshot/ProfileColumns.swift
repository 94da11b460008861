/// The anonymous profiles of an event log: what must be known to take in more of its lines.
struct ProfileColumns: Sendable {
    /// For each event the profile it came from; −1 when a customer was named. Empty when all events named one.
    var ofEvent = Column<Int32>()
    /// The profiles' names; a profile is a row of it.
    var names = TextColumn()
    /// The profiles that somebody was identified with, ascending, and for each when first, and as which customer row.
    var identified = Column<Int32>()
    var identifiedAt = Column<Int64>()
    var customer = Column<Int32>()
}
