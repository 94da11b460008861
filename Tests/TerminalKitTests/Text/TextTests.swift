import Testing

@testable import TerminalKit

@Suite struct TextTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Привіт", 6), ("漢字", 4), ("e\u{301}", 1), ("й", 1), ("и\u{306}", 1), ("👩‍👩‍👧", 2), ("👍🏽", 2),
        ("❤\u{FE0F}", 1), ("\u{200B}a\u{200B}", 1), ("\u{1B}[31m", 5), ("a\tb", 3), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
        ("│█▏", 3), ("\u{301}", 1), ("…", 1), ("\u{FEFF}x", 1),
    ])
    func widthInColumns(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns)
    }

    @Test func theTablesAreSortedAndApart() {
        for table in [DisplayWidth.zeroWidthRanges, DisplayWidth.wideRanges] {
            #expect(table.count.isMultiple(of: 2))
            for index in stride(from: 0, to: table.count, by: 2) {
                #expect(table[index] <= table[index + 1])
                if index > 0 { #expect(table[index - 1] < table[index]) }
            }
        }
    }

    @Test(arguments: [
        ("plain Текст", "plain Текст", 0), ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb", 1), ("x\u{9B}31m", "x\u{FFFD}31m", 1),
        ("abc\u{202E}def\u{2066}", "abc\u{FFFD}def\u{FFFD}", 2), ("line\nbreak", "line\u{FFFD}break", 1),
        ("\u{7F}\u{0}", "\u{FFFD}\u{FFFD}", 2),
    ])
    func unsafeTextIsShownToBe(_ raw: String, _ safe: String, _ replacements: Int) {
        let result = SanitizedText(raw)
        #expect(result.text == safe)
        #expect(result.replacements == replacements)
    }

    @Test func lineBreaksCanBeKept() {
        #expect(SanitizedText("a\n\tb\u{1B}", keepingLineBreaks: true).text == "a\n\tb\u{FFFD}")
    }

    @Test(arguments: [
        ("Иванов", 10, "Иванов"), ("Иванов", 4, "Ива…"), ("漢字漢字", 4, "漢…"), ("漢字漢字", 5, "漢字…"), ("abc", 1, "…"),
        ("abc", 0, ""), ("", 3, ""),
    ])
    func truncationEndsInAnEllipsis(_ text: String, _ columns: Int, _ expected: String) {
        #expect(TextFitting.truncated(text, to: columns) == expected)
    }

    @Test(arguments: [
        (TextAlignment.left, "漢  "), (.right, "  漢"), (.centre, " 漢 "),
    ])
    func paddingCountsColumns(_ alignment: TextAlignment, _ expected: String) {
        #expect(TextFitting.fitted("漢", to: 4, alignment) == expected)
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("a\nb", 5, ["a", "b"]),
        ("1\u{A0}204 людей", 6, ["1\u{A0}204 ", "людей"]), ("漢字漢", 3, ["漢", "字", "漢"]), ("", 4, [""]),
        ("漢", 1, ["漢"]), ("a\n\nb", 3, ["a", "", "b"]),
    ])
    func wrappingBreaksAtSpaces(_ text: String, _ width: Int, _ expected: [String]) {
        #expect(TextWrapping.lines(text, width: width) == expected)
    }

    @Test func linesAfterTheFirstMayBeIndented() {
        let lines = TextWrapping.lines([TextSpan("✖ stop this now")], width: 8, continuationIndent: 2)
        #expect(lines.map { $0.map(\.text).joined() } == ["✖ stop ", "  this ", "  now"])
    }

    @Test(arguments: [
        ("Щётка", "Shchyotka"), ("Київ", "Kiiv"), ("╭─╮", "???"), ("a…", "a..."), ("▸ ✖ №1", "> x No1"),
        ("1\u{A0}204", "1 204"), ("漢", "??"),
    ])
    func wordsInASCII(_ text: String, _ expected: String) {
        #expect(AsciiFallback.text(text) == expected)
    }

    @Test(
        arguments: [
            ("─", "-"), ("│", "|"), ("╭", "+"), ("═", "="), ("█", "#"), ("▸", ">"), ("✖", "x"), ("…", "~"), ("Ж", "J"),
            ("б", "b"), ("漢", "?"), ("A", "A"),
        ] as [(Unicode.Scalar, Character)])
    func cellsInASCII(_ scalar: Unicode.Scalar, _ expected: Character) {
        #expect(AsciiFallback.character(for: scalar.value) == expected.asciiValue)
    }

    @Test func fuzzyMatchingPrefersBeginningsOfWords() throws {
        let matcher = FuzzyMatcher("ес")
        #expect(matcher.match("нет") == nil)
        let word = try #require(FuzzyMatcher("оп").match("Открыть правила"))
        #expect(word.positions == [0, 8])
        let beside = try #require(FuzzyMatcher("сег").match("Сегменты"))
        let apart = try #require(FuzzyMatcher("сег").match("Список евро гостей"))
        #expect(beside.positions == [0, 1, 2])
        #expect(beside.score > 0 && apart.score > 0)
        #expect(FuzzyMatcher("ЁЛКА").match("елка") != nil)
        #expect(FuzzyMatcher("").match("anything") == FuzzyMatch(score: 0, positions: []))
    }

    @Test func fuzzyMatchingFindsTheBestPlacement() throws {
        let match = try #require(FuzzyMatcher("ab").match("a xx ab"))
        #expect(match.positions == [5, 6])
    }
}
