/// Something in a person's history that concerns a chain: a firing of its trigger, or a `sent` event of one of its steps.
struct ChainMark: Sendable {
    let chain: Int
    let at: Int64
    /// The step that was sent; −1 for a firing.
    let sent: Int
    /// Where its event stands in the file; −1 for firings by dates and segments.
    private let order: Int32

    init(firing chain: Int, at: Int64, order: Int32 = -1) {
        self.chain = chain
        self.at = at
        self.order = order
        sent = -1
    }

    init(sent step: Int, of chain: Int, at: Int64, order: Int32) {
        self.chain = chain
        self.at = at
        self.order = order
        sent = step
    }

    /// By chain, then time, firings first, then the order of the file.
    func precedes(_ other: ChainMark) -> Bool {
        if chain != other.chain { return chain < other.chain }
        if at != other.at { return at < other.at }
        if (sent < 0) != (other.sent < 0) { return sent < 0 }
        return order < other.order
    }
}
