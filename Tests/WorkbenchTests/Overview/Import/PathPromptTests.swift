import TerminalKit
import Testing

@testable import Workbench

/// What Tab makes of the beginning of a path.
@Suite struct PathPromptTests {
    private func prompt(_ text: String) -> PathPrompt { PathPrompt(.files, text: text) }

    private func candidates(_ paths: String..., beginning: Int = 0) -> PathCompletions {
        PathCompletions(
            beginning: beginning,
            candidates: paths.map { path in
                let end = path.hasSuffix("/") ? path.dropLast() : path[...]
                let name = end.split(separator: "/").last.map(String.init) ?? ""
                return .init(path: path, name: path.hasSuffix("/") ? name + "/" : name)
            })
    }

    private let tab = TerminalEvent.key(KeyChord(.tab))
    private let enter = TerminalEvent.key(KeyChord(.enter))
    private let words = Words(.english)

    @Test func theOnlyCandidateIsTakenWithItsBlanksEscaped() {
        var prompt = prompt("~/Мо")
        #expect(prompt.handle(tab) == .complete(["~/Мо"]))
        prompt.receive(candidates("~/Мои документы/"), words: words)
        #expect(prompt.field.text == #"~/Мои\ документы/"# && prompt.candidates.isEmpty)
        #expect(prompt.handle(tab) == .complete(["~/Мои документы/"]), "and it goes on inside the folder")
    }

    @Test func ofSeveralWhatTheyShareIsWrittenAndOneIsChosen() {
        var prompt = prompt("old.csv cl")
        #expect(prompt.handle(tab) == .complete(["cl", "old.csv cl"]))
        prompt.receive(candidates("clients.csv", "clicks.jsonl"), words: words)
        #expect(prompt.field.text == "old.csv cli" && prompt.candidates.count == 2)
        _ = prompt.handle(tab)
        #expect(prompt.handle(enter) == .none)
        #expect(prompt.field.text == "old.csv clicks.jsonl" && prompt.candidates.isEmpty)
    }

    @Test func aPathWithBlanksThatNobodyQuotedIsCompletedWhole() {
        var prompt = prompt("my list")
        #expect(prompt.handle(tab) == .complete(["list", "my list"]))
        prompt.receive(candidates("my list of 2026.csv", beginning: 1), words: words)
        #expect(prompt.field.text == #"my\ list\ of\ 2026.csv"#)
    }

    @Test func aLateAnswerIsForgottenWhenTheTextIsAnother() {
        var prompt = prompt("a")
        _ = prompt.handle(tab)
        _ = prompt.handle(.key(KeyChord("b")))
        prompt.receive(candidates("apples.csv"), words: words)
        #expect(prompt.field.text == "ab")
    }

    @Test func nothingBeginsLikeThis() {
        var prompt = prompt("zz")
        _ = prompt.handle(tab)
        prompt.receive(PathCompletions(beginning: 0, candidates: []), words: words)
        #expect(prompt.fault == "nothing begins like this" && prompt.field.text == "zz")
        _ = prompt.handle(.key(KeyChord(.backspace)))
        #expect(prompt.fault == nil)
    }

    @Test func lettersGoOnTypingAndEscOnlyClosesTheList() {
        var prompt = prompt("c")
        _ = prompt.handle(tab)
        prompt.receive(candidates("ca.csv", "cb.csv"), words: words)
        #expect(prompt.handle(.key(KeyChord(.escape))) == .none && prompt.candidates.isEmpty)
        #expect(prompt.handle(.key(KeyChord(.escape))) == .cancelled)
    }

    @Test func whatIsDroppedAfterAPathIsAFurtherOne() {
        var prompt = prompt("/a.csv")
        _ = prompt.handle(.paste("'/b c.csv' "))
        #expect(prompt.handle(enter) == .find(line: "/a.csv '/b c.csv'", words: ["/a.csv", "/b c.csv"]))
    }

    @Test func anEmptyLineLooksForNothing() {
        var prompt = prompt("  ")
        #expect(prompt.handle(enter) == .none && !prompt.isSearching)
    }
}
