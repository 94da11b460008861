import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

/// A file of a tool imported, exported in the same format, and imported into an empty workspace: what the format can hold is
/// still there.
@Suite("Round trips") struct RoundTripTests {
    private static let shapes = FormatTests.shapes.filter { $0.log == "customers" }

    @Test(arguments: shapes)
    func ofEachToolsFile(shape: FormatTests.Shape) throws {
        let first = try ImportedWorkspace()
        try first.write(try first.file(shape.name, shape.text))
        let report = try first.export(shape.format)
        #expect(report.rows == shape.lines.count)
        // Found out again from its columns alone.
        let second = try first.imported(report)
        #expect(try second.knowledge() == first.knowledge())
        // And from there once more, to the byte.
        let again = try second.export(shape.format)
        #expect(try second.text(again) == first.text(report))
    }

    /// The table holds everything that a record can say, whichever tool it came from.
    @Test(arguments: shapes, ["csv", "xlsx", "jsonl"])
    func ofEachToolsRecordsThroughTheTable(shape: FormatTests.Shape, table: String) throws {
        let first = try ImportedWorkspace()
        try first.write(try first.file(shape.name, shape.text))
        let second = try first.imported(try first.export(table))
        #expect(try second.knowledge(withProofs: false) == first.knowledge(withProofs: false))
    }

    @Test func ofMailchimpsArchive() throws {
        let first = try ImportedWorkspace()
        try first.write(
            try first.file("audience.zip", [UInt8](try #require(Data(base64Encoded: Archives.mailchimp)))))
        let report = try first.export("mailchimp")
        #expect(
            report.parts.map { "\($0.name) \($0.rows)" } == [
                "subscribed_members_export.csv 1", "nonsubscribed_members_export.csv 1",
                "unsubscribed_members_export.csv 1", "cleaned_members_export.csv 1",
            ])
        let second = try first.imported(report)
        #expect(try second.knowledge() == first.knowledge())
        #expect(try second.lines("events") == first.lines("events"))
    }

    @Test func ofTheAccountantsSpreadsheet() throws {
        let first = try ImportedWorkspace()
        try first.write(
            try first.file("book.xlsx", [UInt8](try #require(Data(base64Encoded: Archives.spreadsheet)))))
        let second = try first.imported(try first.export("xlsx"))
        #expect(try second.knowledge() == first.knowledge())
    }

    // MARK: Files that are hard to read

    /// Quotes, line ends and delimiters in fields, an empty column, a header that is there twice, and Cyrillic.
    private static let hard = """
        email,Имя,Заметка,Заметка,Пустая,Город
        a@example.org,"Анна ""Аня"" К.","первая
        вторая, и третья",x,,Минск
        b@example.org,Борис,"a;b\tc",'t Hooft,,"Гродно, область"

        """

    private static func bytes(_ text: String, _ encoding: String) -> [UInt8] {
        switch encoding {
        case "utf-8 with a mark": byteOrderMark + Array(text.utf8)
        case "mixed line ends": Array(text.replacing("Минск\n", with: "Минск\r\n").utf8)
        case "utf-16le": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case "windows-1251": [UInt8](text.data(using: .windowsCP1251) ?? Data())
        case "koi8-r": koi8(text)
        default: Array(text.utf8)
        }
    }

    /// Foundation knows no KOI8-R here.
    private static func koi8(_ text: String) -> [UInt8] {
        let letters = Array("юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ")
        return text.map { letter in
            letter.asciiValue ?? letters.firstIndex(of: letter).map { UInt8(0xC0 + $0) } ?? 0x3F
        }
    }

    @Test(
        arguments: ["utf-8", "utf-8 with a mark", "mixed line ends", "utf-16le", "windows-1251", "koi8-r"],
        ["csv", "xlsx", "jsonl"])
    func ofHardFiles(encoding: String, table: String) throws {
        let first = try ImportedWorkspace()
        try first.write(try first.file("hard.csv", Self.bytes(Self.hard, encoding))) {
            $0.overrides.encoding = TextEncoding(rawValue: encoding)
        }
        let record = try #require(try first.lines("customers").compactMap { JSONValue($0) }.first)
        #expect(record["givenName"]?.text == "Анна \"Аня\" К.")
        #expect(record["attributes"]?["Заметка"]?.text == "первая\nвторая, и третья")
        #expect(record["attributes"]?["Заметка 2"]?.text == "x")
        let second = try first.imported(try first.export(table))
        #expect(try second.knowledge() == first.knowledge())
    }

    @Test(arguments: ["csv", "xlsx", "jsonl", "mautic", "klaviyo", "listmonk"])
    func ofTwoHundredColumns(format: String) throws {
        let names = (1...199).map { "field \($0)" }
        let rows = (1...3).map { row in
            "p\(row)@example.org," + names.map { "\"\($0), of \(row)\"" }.joined(separator: ",")
        }
        let first = try ImportedWorkspace()
        let source = OutgoingFormat.named(format)?.format
        let text = (["email," + names.joined(separator: ",")] + rows).joined(separator: "\n")
        try first.write(try first.file("wide.csv", text)) {
            $0.format = .table
            $0.source = source?.source
        }
        let second = try first.imported(try first.export(format), as: source?.id)
        #expect(try second.knowledge() == first.knowledge())
        #expect(try second.lines("customers").allSatisfy { JSONValue($0)?["attributes"]?.object?.members.count == 199 })
    }
}
