import AudienceEngine
import CampaignDomain
import Foundation

/// Reads logs of which there is an index: takes their columns from it and parses only what was appended since.
struct IndexedLogFiles {
    let files: LogFiles
    let index: WorkspaceIndex
    let states: LogStates

    /// A table, how its log was read, and whether it is the one in the index.
    struct Table<Columns: Sendable>: Sendable {
        var columns: Columns
        var reading: LogReading
    }

    /// - Throws: an ``IndexRefusal`` when the logs must be read without the index, else why they cannot be read.
    func read() throws -> LogFiles.Result {
        let catalogue = try files.readProducts()
        let before = try index.customers()
        let customers = try readCustomers(before)
        let sealed = SealedCustomers(forFewLookups: customers.columns)
        let rows = CustomerRowChange(from: before, to: customers.columns)
        let orders = try files.options.orders ? readOrders(of: sealed, before: before.count, rows) : nil
        let events = try files.options.events ? readEvents(of: sealed, before: before.count, rows) : nil
        // Somebody may have changed a log while its end was read.
        guard LogStates(folder: files.folder) == states else { throw IndexRefusal.outdated }
        let zones = try ZoneRegister([files.settings.zone], resuming: customers.reading.memo.zones)
        let snapshot = AudienceSnapshot(
            customers: sealed, orders: orders?.columns ?? OrderLog.empty(of: sealed),
            events: events?.columns ?? EventLog.empty(of: sealed),
            catalogue: ProductCatalogue(products: catalogue.rows.products), zones: zones.zones,
            identity: customers.reading.kept == nil ? nil : index.identity(customers: before.count))
        return LogFiles.Result(
            snapshot: snapshot, products: catalogue.report,
            readings: [customers.reading, orders?.reading, events?.reading].compactMap { $0 },
            knownLists: customers.reading.kept == nil ? [:] : index.manifest.lists)
    }

    private func readCustomers(_ before: CustomerColumns) throws -> Table<CustomerColumns> {
        let (log, standing) = try look(at: .customers)
        if standing == .unchanged { return Table(columns: before, reading: LogReading(.customers, kept: log)) }
        var resumed = CustomerRows(
            resuming: before, memo: log.memo, zones: try ZoneRegister([files.settings.zone], resuming: log.memo.zones))
        let report = try extend(&resumed, log, standing, .customers) { [zone = files.settings.zone] in
            CustomerDecoder(zones: ZoneRegister([zone]))
        }
        return Table(
            columns: resumed.builder.sealCustomers().columns,
            reading: LogReading(.customers, report: report, memo: resumed.memo))
    }

    private func readOrders(
        of customers: SealedCustomers, before: Int, _ rows: CustomerRowChange
    ) throws -> Table<OrderColumns> {
        let (log, standing) = try look(at: .orders)
        let columns = try index.orders(customers: before)
        if standing == .unchanged, rows.isEmpty {
            return Table(columns: columns, reading: LogReading(.orders, kept: log))
        }
        try checkRefused(log, rows)
        var resumed = OrderRows(
            log: OrderLog(customers: customers, resuming: columns, rows: rows), memo: log.memo)
        let report = try extend(&resumed, log, standing, .orders) { [currency = files.settings.currency] in
            OrderDecoder(customers: customers, currency: currency)
        }
        return Table(
            columns: resumed.log.finish(), reading: LogReading(.orders, report: report, memo: resumed.memo))
    }

    private func readEvents(
        of customers: SealedCustomers, before: Int, _ rows: CustomerRowChange
    ) throws -> Table<EventColumns> {
        let (log, standing) = try look(at: .events)
        let columns = try index.events(customers: before)
        if standing == .unchanged, rows.isEmpty {
            return Table(columns: columns, reading: LogReading(.events, kept: log))
        }
        try checkRefused(log, rows)
        var resumed = EventRows(log: EventLog(customers: customers, resuming: columns, rows: rows))
        let report = try extend(&resumed, log, standing, .events) { EventDecoder(customers: customers) }
        return Table(
            columns: resumed.log.finish(), reading: LogReading(.events, report: report, memo: LogMemo()))
    }

    /// A line that was refused might have named a customer who has come since.
    private func checkRefused(_ log: IndexedLog, _ rows: CustomerRowChange) throws {
        if !rows.isEmpty, log.report.badLines > 0 { throw IndexRefusal.outdated }
    }

    private func look(at table: IndexTable) throws -> (log: IndexedLog, standing: WorkspaceIndex.Standing) {
        let log = try index.log(table.log)
        let standing = index.standing(
            of: log, path: files.folder + "/" + table.log, state: states[table])
        guard standing != .changed else { throw IndexRefusal.outdated }
        return (log, standing)
    }

    /// Absorbs what was appended to a log into the rows that were resumed from the index.
    private func extend<Decoder: LineDecoder>(
        _ rows: inout Decoder.Rows, _ log: IndexedLog, _ standing: WorkspaceIndex.Standing, _ table: IndexTable,
        _ decoder: @escaping @Sendable () -> Decoder
    ) throws -> LogReport {
        guard case .grown(let start) = standing else { return log.report }
        let appended = try files.log(table.log, from: start, decoder)
        LogFiles.readParts(of: [appended])
        guard let part = try appended.joined() else { return log.report }
        var report = log.report
        rows.absorb(part.rows, linesBefore: report.lines)
        report.absorb(part.report)
        return report
    }
}

extension OrderLog {
    /// The table of an order log that was not asked for.
    static func empty(of customers: SealedCustomers) -> OrderColumns {
        var log = OrderLog(customers: customers)
        return log.finish()
    }
}

extension EventLog {
    /// The table of an event log that was not asked for.
    static func empty(of customers: SealedCustomers) -> EventColumns {
        var log = EventLog(customers: customers)
        return log.finish()
    }
}
