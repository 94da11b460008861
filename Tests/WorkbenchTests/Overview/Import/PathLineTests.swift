import Testing

@testable import Workbench

/// Paths in a line, as shells take them and terminals paste them.
@Suite struct PathLineTests {
    @Test(
        arguments: [
            ("", []), ("   ", []), ("a.csv", ["a.csv"]), ("  a.csv  b.csv ", ["a.csv", "b.csv"]),
            (#"'my list.csv' b.csv"#, ["my list.csv", "b.csv"]), (#""my list.csv""#, ["my list.csv"]),
            (#"my\ list.csv"#, ["my list.csv"]),
            (#"/home/анна/Мои\ документы/клиенты.csv"#, ["/home/анна/Мои документы/клиенты.csv"]),
            (#"'it''s.csv'"#, ["its.csv"]), (#"it\'s.csv"#, ["it's.csv"]), (#""a\"b" "a\n""#, [#"a"b"#, #"a\n"#]),
            (#"'a\b'"#, [#"a\b"#]), ("'never closed b", ["never closed b"]), (#"end\"#, [#"end\"#]),
            (#"~/Мои' 'файлы"#, ["~/Мои файлы"]),
        ] as [(String, [String])])
    func words(line: String, paths: [String]) {
        #expect(PathLine.words(of: line).map(\.text) == paths)
    }

    @Test func wordsKnowWhereTheyStand() {
        #expect(
            PathLine.words(of: "a 'b c'  d") == [
                .init(range: 0..<1, text: "a"), .init(range: 2..<7, text: "b c"), .init(range: 9..<10, text: "d"),
            ])
    }

    @Test(arguments: ["plain.csv", "two words.csv", #"quo'te".csv"#, #"back\slash"#, "Мои документы/база 1.csv"])
    func whatIsEscapedIsReadAsItWas(path: String) {
        #expect(PathLine.words(of: PathLine.escaped(path)).map(\.text) == [path])
    }

    @Test(
        arguments: [
            ("/home/anna/list.csv\n", ["/home/anna/list.csv"]),
            ("'/home/anna/my list.csv' '/b.csv' ", ["/home/anna/my list.csv", "/b.csv"]),
            ("/a/my list.csv\n/b/второй файл.csv\n", ["/a/my list.csv", "/b/второй файл.csv"]),
            ("file:///home/anna/My%20%D1%81%D0%BF%D0%B8%D1%81%D0%BE%D0%BA.csv", ["/home/anna/My список.csv"]),
            ("file:///a%zz.csv", ["/a%zz.csv"]),
        ] as [(String, [String])])
    func pastes(text: String, paths: [String]) {
        #expect(PathLine.words(of: PathLine.pasted(text)).map(\.text) == paths)
    }
}
