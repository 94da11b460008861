/// The lists of a shop; the raw value is the list's id.
protocol MailingList: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    var name: String { get }
    var source: String { get }
    var createdAt: Instant { get }
}

extension MailingList {
    func write(members: [Int], on wallClock: WallClock, to sink: inout some WorkspaceSink) throws {
        var writer = JSONWriter(on: wallClock)
        writer.openObject()
        writer.field("id", rawValue)
        writer.field("name", name)
        writer.field("source", source)
        writer.field("createdAt", createdAt)
        writer.name("members")
        writer.openArray()
        for member in members { writer.identifier("c-", member) }
        writer.closeArray()
        writer.closeObject()
        writer.newline()
        try sink.write(writer.bytes[...], toFile: "lists/\(rawValue).json")
    }
}
