import CNcurses
import TerminalKit

/// The key sequences of this terminal beside the usual ones, from terminfo.
enum TerminalKeys {
    static func read() -> [[UInt8]: KeyChord] {
        var keys: [[UInt8]: KeyChord] = [:]
        for (name, chord) in named {
            guard let value = cncurses_capability(name) else { continue }
            keys[Array(String(cString: value).utf8)] = chord
        }
        return keys
    }

    private static let named: [(String, KeyChord)] =
        [
            ("kcuu1", KeyChord(.up)), ("kcud1", KeyChord(.down)), ("kcub1", KeyChord(.left)),
            ("kcuf1", KeyChord(.right)), ("khome", KeyChord(.home)), ("kend", KeyChord(.end)),
            ("kpp", KeyChord(.pageUp)), ("knp", KeyChord(.pageDown)), ("kich1", KeyChord(.insert)),
            ("kdch1", KeyChord(.delete)), ("kcbt", KeyChord(.tab, .shift)), ("kent", KeyChord(.enter)),
            ("kbs", KeyChord(.backspace)),
        ] + (1...12).map { ("kf\($0)", KeyChord(.function($0))) }
}
