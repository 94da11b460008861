import Testing

@testable import TerminalKit

@Suite struct InputDecoderTests {
    func decode(_ text: String, keys: [[UInt8]: KeyChord] = [:]) -> [DecodedInput] {
        decode(Array(text.utf8), keys: keys)
    }

    func decode(_ bytes: [UInt8], keys: [[UInt8]: KeyChord] = [:]) -> [DecodedInput] {
        var decoder = InputDecoder(terminalKeys: keys)
        decoder.feed(bytes)
        var found: [DecodedInput] = []
        while let input = decoder.next() { found.append(input) }
        return found
    }

    @Test(arguments: [
        ("j", KeyChord("j")), ("Ж", KeyChord("Ж")), ("ї", KeyChord("ї")), ("漢", KeyChord("漢")), ("👍", KeyChord("👍")),
        ("\r", KeyChord(.enter)), ("\t", KeyChord(.tab)), ("\u{7F}", KeyChord(.backspace)),
        ("\u{0C}", KeyChord("l", .control)), ("\u{1A}", KeyChord("z", .control)), ("\0", KeyChord(" ", .control)),
        ("\u{1B}x", KeyChord("x", .alt)), ("\u{1B}ж", KeyChord("ж", .alt)),
        ("\u{1B}\u{7F}", KeyChord(.backspace, .alt)),
        ("\u{1B}[A", KeyChord(.up)), ("\u{1B}OA", KeyChord(.up)), ("\u{1B}[1;5C", KeyChord(.right, .control)),
        ("\u{1B}[1;2B", KeyChord(.down, .shift)), ("\u{1B}[5~", KeyChord(.pageUp)),
        ("\u{1B}[3;3~", KeyChord(.delete, .alt)),
        ("\u{1B}[Z", KeyChord(.tab, .shift)), ("\u{1B}OP", KeyChord(.function(1))),
        ("\u{1B}[[A", KeyChord(.function(1))),
        ("\u{1B}[24~", KeyChord(.function(12))), ("\u{1B}[H", KeyChord(.home)), ("\u{1B}[4~", KeyChord(.end)),
        ("\u{1B}[97;5u", KeyChord("a", .control)), ("\u{1B}[27;5;106~", KeyChord("j", .control)),
        ("\u{1B}[13;2u", KeyChord(.enter, .shift)), ("\u{1B}Oq", KeyChord("1")),
    ])
    func keys(_ text: String, _ chord: KeyChord) {
        #expect(decode(text) == [.event(.key(chord))])
    }

    @Test func everySplitOfASequenceGivesTheSame() {
        let bytes = Array("\u{1B}[<0;12;5Mж\u{1B}[?2026;2$y\u{1B}[200~x\u{1B}[y\u{1B}[201~q".utf8)
        let whole = decode(bytes)
        #expect(whole.count == 5)
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            var found: [DecodedInput] = []
            for part in [bytes[..<cut], bytes[cut...]] {
                decoder.feed(part)
                while let input = decoder.next() { found.append(input) }
            }
            #expect(found == whole, "cut after \(cut) bytes")
        }
    }

    @Test(arguments: [
        ("\u{1B}[<0;12;5M", MouseEvent(.press(.left), at: Point(x: 11, y: 4))),
        ("\u{1B}[<0;12;5m", MouseEvent(.release(.left), at: Point(x: 11, y: 4))),
        ("\u{1B}[<2;300;1M", MouseEvent(.press(.right), at: Point(x: 299, y: 0))),
        ("\u{1B}[<64;1;1M", MouseEvent(.wheelUp, at: Point(x: 0, y: 0))),
        ("\u{1B}[<81;1;1M", MouseEvent(.wheelDown, at: Point(x: 0, y: 0), modifiers: .control)),
        ("\u{1B}[<32;2;2M", MouseEvent(.drag(.left), at: Point(x: 1, y: 1))),
        ("\u{1B}[M !!", MouseEvent(.press(.left), at: Point(x: 0, y: 0))),
        ("\u{1B}[M#!!", MouseEvent(.release(.left), at: Point(x: 0, y: 0))),
    ])
    func mouse(_ text: String, _ event: MouseEvent) {
        #expect(decode(text) == [.event(.mouse(event))])
    }

    @Test func aPasteIsOneEventWhateverIsInIt() {
        let text = String(repeating: "Ж\u{1B}[A\r\nq", count: 20_000)
        let expected = String(repeating: "Ж\u{1B}[A\nq", count: 20_000)
        #expect(
            decode("\u{1B}[200~" + text + "\u{1B}[201~j") == [.event(.paste(expected)), .event(.key(KeyChord("j")))])
    }

    @Test(arguments: [
        "\u{1B}[?1;2c", "\u{1B}]11;rgb:00/00/00\u{07}", "\u{1B}P>|tmux 3.3a\u{1B}\\", "\u{1B}_G\u{1B}\\",
        "\u{1B}[<9999999999999999999999;1;1M",
    ])
    func answersAndNonsenseAreNoKeys(_ text: String) {
        #expect(decode(text + "j").last == .event(.key(KeyChord("j"))))
        #expect(decode(text).isEmpty)
    }

    @Test func modeReportsAndFocus() {
        #expect(decode("\u{1B}[?2026;2$y") == [.modeReport(mode: 2026, setting: 2)])
        #expect(decode("\u{1B}[I\u{1B}[O") == [.event(.focus(true)), .event(.focus(false))])
    }

    @Test func bytesThatAreNotUTF8AreSkipped() {
        #expect(decode([0xFF, 0xC3, 0x28, 0x6A]) == [.event(.key(KeyChord("("))), .event(.key(KeyChord("j")))])
    }

    @Test func theKeysOfTheTerminalComeFirst() {
        let keys: [[UInt8]: KeyChord] = [Array("\u{1B}[11~".utf8): KeyChord(.function(9))]
        #expect(decode("\u{1B}[11~", keys: keys) == [.event(.key(KeyChord(.function(9))))])
    }

    @Test func afterTheDelayWhatIsThereIsTaken() {
        var decoder = InputDecoder()
        decoder.feed([0x1B])
        #expect(decoder.next() == nil)
        #expect(decoder.pendingWait == .escapeDelay)
        #expect(decoder.flush() == .event(.key(KeyChord(.escape))))
        decoder.feed(Array("\u{1B}[".utf8))
        #expect(decoder.next() == nil)
        #expect(decoder.flush() == .event(.key(KeyChord("[", .alt))))
        decoder.feed(Array("\u{1B}[?20".utf8))
        #expect(decoder.next() == nil)
        #expect(decoder.pendingWait == .brokenSequence)
        #expect(decoder.flush() == nil)
        decoder.feed(Array("\u{1B}[200~half".utf8))
        #expect(decoder.next() == nil)
        #expect(decoder.flush() == .event(.paste("half")))
        #expect(decoder.pendingWait == nil)
    }

    @Test func twoQuickPressesAtOnePlaceAreADoubleClick() {
        var detector = DoubleClickDetector()
        let press = MouseEvent(.press(.left), at: Point(x: 1, y: 1))
        let elsewhere = MouseEvent(.press(.left), at: Point(x: 2, y: 1))
        #expect(detector.refine(press, at: .milliseconds(0)) == press)
        #expect(detector.refine(press, at: .milliseconds(300)).action == .doubleClick(.left))
        #expect(detector.refine(press, at: .milliseconds(350)) == press)
        #expect(detector.refine(elsewhere, at: .milliseconds(400)) == elsewhere)
        #expect(detector.refine(elsewhere, at: .milliseconds(900)) == elsewhere)
    }
}
