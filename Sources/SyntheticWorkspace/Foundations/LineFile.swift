/// A file of JSON lines on its way to a sink, held back until a good-sized piece has gathered.
///
/// Memory stays bounded by one piece whatever the size of the file.
struct LineFile {
    /// How many bytes gather before they are handed on.
    private static let pieceSize = 256 << 10

    let path: String
    var writer: JSONWriter

    init(path: String, on wallClock: WallClock = .moscow) {
        self.path = path
        writer = JSONWriter(on: wallClock)
        writer.reserve(Self.pieceSize + 4096)
    }

    mutating func endLine(to sink: inout some WorkspaceSink) throws {
        writer.newline()
        try flushIfFull(to: &sink)
    }

    mutating func flushIfFull(to sink: inout some WorkspaceSink) throws {
        if writer.bytes.count >= Self.pieceSize { try flush(to: &sink) }
    }

    mutating func flush(to sink: inout some WorkspaceSink) throws {
        if !writer.bytes.isEmpty { try sink.write(writer.bytes[...], toFile: path) }
        writer.removeBytes()
    }
}

extension WorkspaceSink {
    /// Writes a small file in one piece; a last line feed is added.
    mutating func write(text: String, toFile path: String) throws {
        let bytes = Array(text.utf8) + [UInt8(ascii: "\n")]
        try write(bytes[...], toFile: path)
    }
}
