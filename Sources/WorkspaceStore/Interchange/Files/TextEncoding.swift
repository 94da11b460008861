import Foundation

/// How the text of a file is written as bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1251 = "windows-1251"
    case koi8r = "koi8-r"
    case windows1252 = "windows-1252"

    /// What the system's converter calls it.
    var converterName: String { rawValue.uppercased() }

    /// The bytes that say so at the beginning of a file; empty when none do.
    var mark: [UInt8] {
        switch self {
        case .utf8: byteOrderMark
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .windows1251, .koi8r, .windows1252: []
        }
    }

    /// How many bytes a letter takes at least.
    var unit: Int {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian: 2
        case .utf8, .windows1251, .koi8r, .windows1252: 1
        }
    }
}

/// Turns the bytes of another source into UTF-8 with the system's converter.
///
/// What stands for no letter becomes U+FFFD and is counted: a row that has one is not taken.
final class Transcoder: ByteSource {
    private let source: any ByteSource
    private let encoding: TextEncoding
    private let name: String
    private let converter: iconv_t
    private var input = [UInt8](repeating: 0, count: 1 << 16)
    private var start = 0
    private var filled = 0
    private var isAtEnd = false
    /// How many bytes or pairs of bytes stood for no letter.
    private(set) var replacements = 0

    private static let replacement = Array("\u{FFFD}".utf8)

    init(_ source: any ByteSource, from encoding: TextEncoding, name: String) throws(WorkspaceError) {
        guard let converter = iconv_open("UTF-8", encoding.converterName), Int(bitPattern: converter) != -1 else {
            throw WorkspaceError(
                .system, file: name, reason: "the system cannot read \(encoding.rawValue)",
                advice: "save the file as UTF-8")
        }
        self.source = source
        self.encoding = encoding
        self.name = name
        self.converter = converter
    }

    deinit {
        iconv_close(converter)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkspaceError) -> Int {
        var written = 0
        while written < buffer.count - Transcoder.replacement.count {
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer[written...])
            let (count, outcome) = convert(into: room)
            written += count
            switch outcome {
            case .inputUsed:
                guard try refill() else { return written }
            case .outputFull: return written
            case .noLetter:
                written += replace(in: UnsafeMutableRawBufferPointer(rebasing: buffer[written...]))
            }
        }
        return written
    }

    private enum Outcome {
        case inputUsed, outputFull, noLetter
    }

    private func convert(into room: UnsafeMutableRawBufferPointer) -> (written: Int, Outcome) {
        input.withUnsafeMutableBytes { bytes in
            var from: UnsafeMutablePointer<CChar>? = bytes.baseAddress?.advanced(by: start)
                .assumingMemoryBound(to: CChar.self)
            var left = filled - start
            var to: UnsafeMutablePointer<CChar>? = room.baseAddress?.assumingMemoryBound(to: CChar.self)
            var roomLeft = room.count
            let result = iconv(converter, &from, &left, &to, &roomLeft)
            let error = errno
            start = filled - left
            let written = room.count - roomLeft
            guard result == -1 else { return (written, .inputUsed) }
            switch error {
            case E2BIG: return (written, .outputFull)
            case EINVAL: return (written, isAtEnd ? .noLetter : .inputUsed)
            default: return (written, .noLetter)
            }
        }
    }

    /// Goes past what stands for no letter.
    private func replace(in room: UnsafeMutableRawBufferPointer) -> Int {
        guard room.count >= Transcoder.replacement.count else { return 0 }
        start = min(filled, start + encoding.unit)
        replacements += 1
        room.copyBytes(from: Transcoder.replacement)
        return Transcoder.replacement.count
    }

    /// Moves what is left to the front and reads on. False at the end.
    private func refill() throws(WorkspaceError) -> Bool {
        let left = filled - start
        let result = input.withUnsafeMutableBytes { bytes -> Result<Int, WorkspaceError> in
            bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<filled]))
            return Result { () throws(WorkspaceError) in
                try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[left...]))
            }
        }
        let count = try result.get()
        start = 0
        filled = left + count
        isAtEnd = count == 0
        return filled > 0 && (count > 0 || left > 0)
    }
}
