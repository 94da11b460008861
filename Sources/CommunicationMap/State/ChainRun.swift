/// One run of one person through one chain: where it stands, and since when. Times are seconds since the epoch.
struct ChainRun: Sendable {
    let entered: Int64
    /// The step it stands at; the program's end when it is over.
    var node = 0
    /// When it came there.
    var since: Int64
    /// The last step that history says was sent, −1 for none.
    var lastSent = -1
    /// Whether the look at coming to the step has been taken, and the run rests at a wait.
    var isResting = false
    /// Happenings up to here have been looked at.
    var looked: Int64
    /// Whether an exit ended it.
    var isExited = false

    init(entered: Int64) {
        self.entered = entered
        since = entered
        looked = entered
    }

    /// An exit ends it at once.
    mutating func leave(_ chain: CompiledChain) {
        node = chain.end
        isExited = true
    }

    mutating func go(to node: Int, at instant: Int64) {
        self.node = node
        since = instant
        isResting = false
        isExited = false
    }
}
