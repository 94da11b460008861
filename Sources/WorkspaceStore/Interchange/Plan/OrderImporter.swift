import CampaignDomain

/// Puts rows of orders together: rows that follow each other and have one id are the items of one order.
struct OrderImporter {
    private let mapping: [(column: Int, name: String, field: OrderField)]
    private let values: ValueReader
    private let format: InterchangeFormat
    private let settings: WorkspaceSettings
    private let stored: StoredLines
    private var current: Draft?
    private var written: [UInt64: Int] = [:]
    private var reader: [OrderField: String] = [:]

    init(file: UnderstoodFile, workspace: LoadedWorkspace) {
        mapping = file.mapping.columns.enumerated().compactMap { place, column in
            if case .order(let field) = column.meaning { (place, column.name, field) } else { nil }
        }
        settings = workspace.definitions.settings
        format = file.format
        values = ValueReader(format: file.format, settings: settings)
        stored = StoredLines(folder: workspace.folder.path, log: .orders)
    }

    /// An order whose further items may come.
    private struct Draft {
        let id: String
        let place: RowPlace
        var fields: [OrderField: String]
        var items: [JSONValue] = []
        var fault: RowFault?
    }

    /// Takes a row; the order before it is written when this is another.
    mutating func take(
        _ row: ImportedRow, at place: RowPlace, _ importer: inout CustomerImporter, _ finder: inout CustomerFinder,
        _ report: inout ImportReport
    ) throws(WorkspaceError) {
        var fields: [OrderField: String] = [:]
        for (column, _, field) in mapping {
            var text = row.text(column).trimmed
            if format.hasApostrophes, text.first == "'" { text.removeFirst() }
            if !text.isEmpty { fields[field] = text }
        }
        let id = fields[.id] ?? ""
        if current == nil || id.isEmpty || current?.id != id {
            try finish(&importer, &finder, &report)
            current = Draft(id: id, place: place, fields: fields)
        }
        do throws(RowFault) {
            try addItem(fields)
        } catch {
            current?.fault = error
        }
    }

    private mutating func addItem(_ fields: [OrderField: String]) throws(RowFault) {
        if let items = fields[.items] {
            guard let value = JSONValue(items), let elements = value.elements else {
                throw .notJSON(column: name(.items))
            }
            current?.items += elements
        }
        guard let sku = fields[.sku] else { return }
        var item = JSONObject()
        item["sku"] = .string(sku)
        if let quantity = fields[.quantity] {
            guard let number = Double(quantity.replacing(",", with: ".")) else {
                throw .notANumber(column: name(.quantity))
            }
            item["quantity"] = .decimal(number)
        }
        if let price = fields[.price] { item["price"] = .string(settings.currency.decimal(try money(price, .price))) }
        current?.items.append(.object(item))
    }

    private func name(_ field: OrderField) -> String { mapping.first { $0.field == field }?.name ?? field.rawValue }

    private func money(_ text: String, _ field: OrderField) throws(RowFault) -> Money {
        var text = text
        guard let money = text.withUTF8({ values.money($0) }) else { throw .notMoney(column: name(field)) }
        return money
    }

    private func instant(_ text: String, _ field: OrderField) throws(RowFault) -> Instant {
        var text = text
        guard let instant = text.withUTF8({ values.instant($0) }) else { throw .notATime(column: name(field)) }
        return instant
    }

    /// Writes the order that is put together.
    mutating func finish(
        _ importer: inout CustomerImporter, _ finder: inout CustomerFinder, _ report: inout ImportReport
    ) throws(WorkspaceError) {
        guard let draft = current else { return }
        current = nil
        do throws(ImportStop) {
            if let fault = draft.fault { throw .fault(fault) }
            try write(draft, &importer, &finder, &report)
        } catch {
            switch error {
            case .fault(let fault): report.reject(draft.place, fault)
            case .failure(let failure): throw failure
            }
        }
    }

    private mutating func write(
        _ draft: Draft, _ importer: inout CustomerImporter, _ finder: inout CustomerFinder, _ report: inout ImportReport
    ) throws(ImportStop) {
        var order: JSONObject
        do throws(RowFault) { order = try object(of: draft) } catch { throw .fault(error) }
        order["customer"] = .string(try customer(of: draft, &importer, &finder, &report))
        do throws(WorkspaceError) { try append(order, importer.logs, &report) } catch { throw .failure(error) }
    }

    /// The order without its customer.
    private func object(of draft: Draft) throws(RowFault) -> JSONObject {
        let fields = draft.fields
        guard let at = fields[.at] else { throw .missing(column: name(.at)) }
        guard let total = fields[.total] else { throw .missing(column: name(.total)) }
        if let currency = fields[.currency], currency.uppercased() != settings.currency.code {
            throw .foreignCurrency(currency)
        }
        var order = JSONObject()
        order["id"] = .string(id(of: draft))
        order["customer"] = .null
        order["at"] = .string(try instant(at, .at).iso8601())
        order["status"] = .string(try status(fields).rawValue)
        order["total"] = .string(settings.currency.decimal(try money(total, .total)))
        if let channel = fields[.channel] { order["channel"] = .string(channel) }
        if !draft.items.isEmpty { order["items"] = .array(draft.items) }
        return order
    }

    /// The id as it is in files of our own fields; of a tool's orders, with the source before it.
    private func id(of draft: Draft) -> String {
        guard !draft.id.isEmpty else {
            let text = [OrderField.customer, .email, .phone, .at, .total].map { draft.fields[$0] ?? "" }.joined(
                separator: "\u{0}")
            return "\(format.source)-\(AddressReader.hash(text, .recordID).hexadecimal)"
        }
        guard format.source != InterchangeFormat.orders.source else { return draft.id }
        return "\(format.source)-\(draft.id.first == "#" ? String(draft.id.dropFirst()) : draft.id)"
    }

    private func status(_ fields: [OrderField: String]) throws(RowFault) -> OrderStatus {
        if fields[.cancelledAt] != nil { return .cancelled }
        guard let word = fields[.status]?.folded else { return .completed }
        switch word {
        case "completed", "paid", "partially_paid", "partially_refunded", "authorized", "pending", "fulfilled",
            "delivered",
            "выполнен", "доставлен", "завершен", "оплачен":
            return .completed
        case "returned", "refunded", "возврат", "возвращен": return .returned
        case "cancelled", "canceled", "voided", "expired", "отменен", "отмена": return .cancelled
        default: throw .unknownWord(column: name(.status))
        }
    }

    /// Whose the order is; somebody unknown with an address becomes a record.
    private func customer(
        of draft: Draft, _ importer: inout CustomerImporter, _ finder: inout CustomerFinder,
        _ report: inout ImportReport
    ) throws(ImportStop) -> String {
        let fields = draft.fields
        var hints = CustomerFinder.Hints()
        hints.id = fields[.customer] ?? ""
        hints.externalID = fields[.customerExternalId] ?? ""
        hints.email = fields[.email] ?? ""
        hints.phone = fields[.phone] ?? ""
        do throws(WorkspaceError) {
            if let id = try finder.record(hints, in: importer) { return String(decoding: id, as: UTF8.self) }
        } catch {
            throw .failure(error)
        }
        guard !hints.email.isEmpty || !hints.phone.isEmpty else { throw .fault(.unknownCustomer) }
        let id = try importer.takeBuyer(fields, at: draft.place, report: &report)
        return String(decoding: id, as: UTF8.self)
    }

    private mutating func append(
        _ order: JSONObject, _ logs: ChangingLogs, _ report: inout ImportReport
    ) throws(WorkspaceError) {
        let id = Array((order["id"]?.text ?? "").utf8)
        let hash = StoredLines.hash(id)
        let spool = try logs.spool(.orders)
        var before: JSONObject?
        if let offset = written[hash] {
            before = try spool.line(at: offset).withUnsafeBufferPointer { (try? JSONValue(parsing: $0))?.object }
        } else {
            before = try stored.object(of: id)
        }
        var object = order
        if let before {
            object = before
            for member in order.members where !OrderImporter.isSame(before[member.key], member.value) {
                object[member.key] = member.value
            }
            guard object != before else { return report.orders.unchanged += 1 }
        }
        written[hash] = try spool.append(Array((JSONValue.object(object).line + "\n").utf8))
        if before == nil { report.orders.new += 1 } else { report.orders.updated += 1 }
    }

    /// One instant may be written in two ways.
    private static func isSame(_ stored: JSONValue?, _ value: JSONValue) -> Bool {
        if stored == value { return true }
        guard let mine = stored?.text.flatMap({ Instant(iso8601: $0) }),
            let its = value.text.flatMap({ Instant(iso8601: $0) })
        else { return false }
        return mine == its
    }
}

extension CustomerImporter {
    /// Makes a record of somebody who is known only by an order.
    mutating func takeBuyer(
        _ fields: [OrderField: String], at place: RowPlace, report: inout ImportReport
    ) throws(ImportStop) -> [UInt8] {
        var (email, phone) = (fields[.email] ?? "", fields[.phone] ?? "")
        var (given, family) = (fields[.givenName] ?? "", fields[.familyName] ?? "")
        if family.isEmpty, let space = given.firstIndex(of: " ") {
            family = String(given[given.index(after: space)...])
            given = String(given[..<space])
        }
        let result = email.withUTF8 { email in
            phone.withUTF8 { phone in
                given.withUTF8 { given in
                    family.withUTF8 { family -> Result<[UInt8], ImportStop> in
                        var customer = ImportedCustomer()
                        for (field, text) in [
                            (CustomerText.email, email), (.phone, phone), (.givenName, given), (.familyName, family),
                        ] {
                            if !text.isEmpty { customer[field] = text }
                        }
                        return Result { () throws(ImportStop) in try take(customer, at: place, report: &report) }
                    }
                }
            }
        }
        return try result.get()
    }
}
