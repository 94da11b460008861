import Foundation

/// A JSON object read leniently: a field of another type than asked for, or blank text, is missing.
struct JSONRow {
    let fields: [String: Any]

    init(_ fields: [String: Any] = [:]) {
        self.fields = fields
    }

    init?(line: some StringProtocol) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
            return nil
        }
        self.init(object)
    }

    func text(_ name: String) -> String? {
        guard let text = fields[name] as? String, !ReferenceText.isBlank(text) else { return nil }
        return text
    }

    func texts(_ name: String) -> [String] {
        (fields[name] as? [Any] ?? []).compactMap { $0 as? String }
    }

    /// A map of texts; entries that are blank or no text are left out.
    func textMap(_ name: String) -> [String: String] {
        let map = fields[name] as? [String: Any] ?? [:]
        return map.compactMapValues { $0 as? String }.filter { !ReferenceText.isBlank($0.value) }
    }

    func row(_ name: String) -> JSONRow { JSONRow(fields[name] as? [String: Any] ?? [:]) }

    func rows(_ name: String) -> [JSONRow] {
        (fields[name] as? [Any] ?? []).compactMap { ($0 as? [String: Any]).map { JSONRow($0) } }
    }

    func instant(_ name: String) -> Int? { text(name).flatMap(ReferenceTime.instant) }

    func date(_ name: String) -> CivilDate? { text(name).flatMap { CivilDate($0) } }

    func flag(_ name: String) -> Bool { fields[name] as? Bool ?? false }

    func double(_ name: String) -> Double? { (fields[name] as? NSNumber)?.doubleValue }

    func integer(_ name: String) -> Int? { (fields[name] as? NSNumber)?.intValue }

    /// A number, or a text that is one.
    func decimal(_ name: String) -> Decimal? { attribute(name).flatMap(\.number) }

    func attribute(_ name: String) -> AttributeRow? {
        if let text = text(name) { return AttributeRow(text: text) }
        return (fields[name] as? NSNumber).map { AttributeRow(text: $0.stringValue) }
    }
}
