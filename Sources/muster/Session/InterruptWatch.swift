import Dispatch
import Foundation
import Synchronization

/// Ctrl-C while something long is made: noted, so that what was begun can be taken away, instead of ending the program at once. As long
/// as this object lives.
final class InterruptWatch {
    private final class Note: Sendable {
        let isMade = Atomic(false)
    }

    private let note = Note()
    private let source: any DispatchSourceSignal

    init() {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { [note] in note.isMade.store(true, ordering: .relaxed) }
        source.resume()
    }

    deinit {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }

    /// Whether somebody has pressed it.
    var isInterrupted: Bool { note.isMade.load(ordering: .relaxed) }
}
