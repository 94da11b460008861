import AudienceEngine

/// Something in a person's history that concerns a chain: a firing of its trigger, or a `sent` event of one of its steps.
struct ChainMark: Sendable {
    let chain: Int
    let at: Int64
    /// The step that was sent; −1 for a firing.
    let sent: Int
    /// Index into the event columns; −1 for firings by dates and segments.
    let event: Int

    init(firing chain: Int, at: Int64, event: Int = -1) {
        self.chain = chain
        self.at = at
        self.event = event
        sent = -1
    }

    init(sent step: Int, of chain: Int, at: Int64, event: Int) {
        self.chain = chain
        self.at = at
        self.event = event
        sent = step
    }

    /// By chain, then time, firings first, then the order of the file.
    func precedes(_ other: ChainMark, in events: PersonEvents) -> Bool {
        if chain != other.chain { return chain < other.chain }
        if at != other.at { return at < other.at }
        if (sent < 0) != (other.sent < 0) { return sent < 0 }
        return event >= 0 && other.event >= 0 ? events.precedes(event, other.event) : event < other.event
    }
}
