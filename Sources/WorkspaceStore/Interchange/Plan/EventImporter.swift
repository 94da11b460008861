import CampaignDomain

/// Takes rows of events, of customers and of anonymous profiles.
struct EventImporter {
    private let mapping: [(column: Int, name: String, field: EventField)]
    private let values: ValueReader

    init(file: UnderstoodFile, settings: WorkspaceSettings) {
        mapping = file.mapping.columns.enumerated().compactMap { place, column in
            if case .event(let field) = column.meaning { (place, column.name, field) } else { nil }
        }
        values = ValueReader(format: file.format, settings: settings)
    }

    func take(
        _ row: ImportedRow, at place: RowPlace, _ importer: CustomerImporter, _ finder: inout CustomerFinder,
        _ known: inout KnownEvents, _ report: inout ImportReport
    ) throws(WorkspaceError) {
        var fields: [EventField: String] = [:]
        for (column, _, field) in mapping {
            let text = row.text(column).trimmed
            if !text.isEmpty { fields[field] = text }
        }
        do throws(ImportStop) {
            let event = try object(fields, importer, &finder)
            do throws(WorkspaceError) {
                guard try known.insert(event) else { return report.events.unchanged += 1 }
                if event["kind"]?.text == EventKind.identified.rawValue, let profile = event["anonymousId"]?.text,
                    try known.identify(profile)
                {
                    report.stitched += 1
                }
                _ = try importer.logs.spool(.events).append(Array((JSONValue.object(event).line + "\n").utf8))
                report.events.new += 1
            } catch {
                throw .failure(error)
            }
        } catch {
            switch error {
            case .fault(let fault): report.reject(place, fault)
            case .failure(let failure): throw failure
            }
        }
    }

    private func name(_ field: EventField) -> String { mapping.first { $0.field == field }?.name ?? field.rawValue }

    private func object(
        _ fields: [EventField: String], _ importer: CustomerImporter, _ finder: inout CustomerFinder
    ) throws(ImportStop) -> JSONObject {
        var event = JSONObject()
        var hints = CustomerFinder.Hints()
        hints.id = fields[.customer] ?? ""
        hints.externalID = fields[.customerExternalId] ?? ""
        hints.email = fields[.email] ?? ""
        hints.phone = fields[.phone] ?? ""
        do throws(WorkspaceError) {
            if let id = try finder.record(hints, in: importer) {
                event["customer"] = .string(String(decoding: id, as: UTF8.self))
            }
        } catch {
            throw .failure(error)
        }
        if let profile = fields[.anonymousId] { event["anonymousId"] = .string(profile) }
        // An event of somebody unknown is not given to a profile that only happens to stand beside it.
        guard event["customer"] != nil || (hints.isEmpty && event["anonymousId"] != nil) else {
            throw .fault(.unknownCustomer)
        }
        do throws(RowFault) { try fill(&event, fields) } catch { throw .fault(error) }
        return event
    }

    private func fill(_ event: inout JSONObject, _ fields: [EventField: String]) throws(RowFault) {
        guard var at = fields[.at] else { throw .missing(column: name(.at)) }
        guard let instant = at.withUTF8({ values.instant($0) }) else { throw .notATime(column: name(.at)) }
        event["at"] = .string(instant.iso8601())
        guard let kind = fields[.kind] else { throw .missing(column: name(.kind)) }
        guard EventKind(rawValue: kind) != nil else { throw .unknownWord(column: name(.kind)) }
        event["kind"] = .string(kind)
        if let channel = fields[.channel] {
            guard Channel(rawValue: channel) != nil else { throw .unknownWord(column: name(.channel)) }
            event["channel"] = .string(channel)
        }
        if let bounce = fields[.bounce] {
            guard BounceKind(rawValue: bounce) != nil else { throw .unknownWord(column: name(.bounce)) }
            event["bounce"] = .string(bounce)
        }
        for field in [EventField.campaign, .chain, .step, .message, .address, .sku, .query, .value, .ticket] {
            if let text = fields[field] { event[field.rawValue] = .string(text) }
        }
    }
}
