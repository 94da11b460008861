import Foundation
import Testing

@testable import WorkspaceStore

@Suite("What a file is") struct DetectionTests {
    static let text =
        "Имя;Почта;Город\nПётр Ёлкин;petr@example.org;Минск\nАнна Щукина;anna@example.org;Санкт-Петербург\n"

    /// A text as a program in that encoding saves it; the system's converter writes it.
    static func bytes(_ text: String, _ encoding: TextEncoding, mark: Bool = false) throws -> [UInt8] {
        let converted: String.Encoding? =
            switch encoding {
            case .utf8: .utf8
            case .utf16LittleEndian: .utf16LittleEndian
            case .utf16BigEndian: .utf16BigEndian
            case .windows1251: .windowsCP1251
            case .windows1252: .windowsCP1252
            case .koi8r: nil
            }
        guard let converted else { return try koi8(text) }
        let data = try #require(text.data(using: converted))
        return (mark ? encoding.mark : []) + Array(data)
    }

    /// KOI8-R by `iconv`, which Foundation does not write.
    private static func koi8(_ text: String) throws -> [UInt8] {
        let converter = try #require(iconv_open("KOI8-R", "UTF-8"))
        defer { iconv_close(converter) }
        var input = Array(text.utf8CString.dropLast())
        var output = [CChar](repeating: 0, count: input.count)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int in
                var from = input.baseAddress
                var left = input.count
                var to = output.baseAddress
                var room = output.count
                _ = iconv(converter, &from, &left, &to, &room)
                return output.count - room
            }
        }
        return output[..<written].map { UInt8(bitPattern: $0) }
    }

    @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1251, .koi8r], [false, true])
    func cyrillicInEveryEncoding(encoding: TextEncoding, mark: Bool) throws {
        let sample = try Self.bytes(Self.text, encoding, mark: mark)
        let found = try ShapeDetector(sample: sample, overrides: ShapeOverrides(), name: "a.csv")
        #expect(found.shape.encoding == encoding)
        #expect(found.shape.hasMark == (mark && !encoding.mark.isEmpty))
        #expect(found.shape.delimiter == UInt8(ascii: ";"))
        #expect(found.columns == ["Имя", "Почта", "Город"])
        #expect(found.rows.map { $0[0] } == ["Пётр Ёлкин", "Анна Щукина"])
    }

    @Test func westernLettersAreNotTakenForCyrillic() throws {
        let sample = try Self.bytes(
            "name,email\nJosé Müller,jose@example.org\nZoë Brontë,zoe@example.org\n", .windows1252)
        let found = try ShapeDetector(sample: sample, overrides: ShapeOverrides(), name: "a.csv")
        #expect(found.shape.encoding == .windows1252)
        #expect(found.rows.first?.first == "José Müller")
    }

    @Test(arguments: [
        ("a,b;c,d\n1,2;3,4\n", ","), ("a;b\n1,5;2,5\n", ";"), ("a\tb\n1\t2\n", "\t"), ("a|b|c\n1|2|3\n", "|"),
        ("email\na@example.org\n", ","), ("name;note\nAnna;\"a,b,c,d\"\n", ";"),
    ])
    func delimiters(text: String, delimiter: Character) throws {
        let found = try ShapeDetector(sample: Array(text.utf8), overrides: ShapeOverrides(), name: "a.csv")
        #expect(found.shape.delimiter == delimiter.asciiValue)
    }

    @Test func aFileWithoutAHeaderIsKnownByItsAddresses() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.write("anna@example.org,+79161234567,Анна\nivan@example.org,+79161234568,Иван\n", to: "in/a.csv")
        let file = try #require(try ImportFile.found(at: [workspace.url("in/a.csv").path]).first)
        let found = try UnderstoodFile(file, as: nil, overrides: ShapeOverrides())
        #expect(found.shape?.hasHeader == false)
        #expect(found.mapping.columns.map(\.meaning) == [.text(.email), .text(.phone), .attribute("3")])
    }

    @Test func columnsWithOneNameAndWithoutAny() throws {
        let mapping = ColumnMapping(columns: ["email", "Note", "", "Email", "note"], format: .table)
        #expect(mapping.columns.map(\.name) == ["email", "Note", "column 3", "Email 2", "note 2"])
        #expect(
            mapping.columns.map(\.meaning) == [
                .text(.email), .attribute("Note"), .attribute("column 3"), .attribute("Email 2"), .attribute("note 2"),
            ])
    }

    @Test(arguments: FormatRegistry.all.filter { !$0.signatures.isEmpty }.map(\.id))
    func everyFormatIsKnownByItsOwnColumns(id: String) throws {
        let format = try #require(FormatRegistry.format(id))
        let columns = format.columns.map(\.name)
        #expect(FormatRegistry.format(havingColumns: columns, in: format.container)?.id == id)
        #expect(!format.consentNote.isEmpty)
    }

    @Test(arguments: FormatRegistry.all.flatMap { format in format.columns.map(\.meaning) })
    func everyMeaningHasANameThatMappingFilesMayUse(meaning: ColumnMeaning) {
        #expect(ColumnMeaning(name: meaning.name)?.name == meaning.name)
    }
}
