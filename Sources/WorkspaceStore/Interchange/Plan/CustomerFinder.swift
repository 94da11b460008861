import CampaignDomain

/// Finds whose an order or an event is: by the record's id, an id in the tool, an email or a phone, among the records of the
/// workspace and those of this import.
struct CustomerFinder {
    private let source: String
    private let addresses: AddressReader
    /// Where the record of a key stands among the touched ones.
    private var placeOfKey: [UInt64: Int32] = [:]
    private var keysSeen = 0

    init(source: String, addresses: AddressReader) {
        self.source = source
        self.addresses = addresses
    }

    /// What a row says about its customer.
    struct Hints {
        var id = ""
        var externalID = ""
        var email = ""
        var phone = ""

        var isEmpty: Bool { id.isEmpty && externalID.isEmpty && email.isEmpty && phone.isEmpty }
    }

    /// The record's id; nil when nobody is known by any of the hints.
    mutating func record(_ hints: Hints, in importer: CustomerImporter) throws(WorkspaceError) -> [UInt8]? {
        if !hints.id.isEmpty {
            let id = Array(hints.id.utf8)
            let hash = StoredLines.hash(id)
            if importer.existing.row(ofID: hash) != nil || importer.touched.place(of: hash) != nil {
                return id
            }
        }
        for hash in keys(of: hints) {
            if let row = importer.existing.anyRow(of: hash) { return importer.existing.id(ofRow: Int(row)) }
            if let place = place(of: hash, in: importer) {
                let line = try importer.logs.spool(.customers).line(at: importer.touched.records[place].offset)
                let record = line.withUnsafeBufferPointer { try? JSONValue(parsing: $0) }
                return record?["id"]?.text.map { Array($0.utf8) }
            }
        }
        return nil
    }

    private func keys(of hints: Hints) -> [UInt64] {
        var keys: [UInt64] = []
        var (externalID, email, phone) = (hints.externalID, hints.email, hints.phone)
        if !externalID.isEmpty { keys.append(externalID.withUTF8 { AddressReader.externalID(source, $0) }) }
        for address in [
            email.isEmpty ? nil : email.withUTF8 { addresses.email($0) },
            phone.isEmpty ? nil : phone.withUTF8 { addresses.phone($0) },
        ] {
            if let address, address.links { keys.append(address.hash) }
        }
        return keys
    }

    /// Takes up the keys of records that have come since the last question.
    private mutating func place(of hash: UInt64, in importer: CustomerImporter) -> Int? {
        while keysSeen < importer.keys.count {
            let key = importer.keys[keysSeen]
            let place = Int(key.node) - importer.existing.count
            if place >= 0, placeOfKey[key.hash] == nil { placeOfKey[key.hash] = Int32(place) }
            keysSeen += 1
        }
        return placeOfKey[hash].map { Int($0) }
    }
}
