import AudienceEngine
import CampaignDomain
import Foundation
import Synchronization

/// The logs of a workspace, read into a snapshot: products and customers first, then orders and events, by as many threads as
/// there are cores. What an index has is not read again.
struct LogFiles {
    let folder: String
    let options: LoadOptions
    let settings: WorkspaceSettings

    struct Result: Sendable {
        var snapshot: AudienceSnapshot
        var products: LogReport
        var readings: [LogReading]
        var indexDraft: IndexDraft?
        /// What the index knows of lists, when the customers are those of then.
        var knownLists: [String: ListMembers] = [:]

        /// Of the logs that were asked for.
        var reports: [LogReport] { [products] + readings.map(\.remarkedReport) }
    }

    /// O(size of the files), or of what was appended to them.
    func read() throws(WorkspaceError) -> Result {
        let beganAt = FileState.now
        let states = LogStates(folder: folder)
        let isIndexed = states.size >= options.smallestIndexed && options.index == .use && options.logLimits.isEmpty
        let index = isIndexed ? indexFound : nil
        var result = try index.flatMap { index throws(WorkspaceError) in try read(with: index, states) }
        let isFromIndex = result != nil
        if result == nil { result = try readAll() }
        guard var result else { throw .cancelled }
        result.indexDraft = draft(of: result, states, beganAt, before: isFromIndex ? index : nil)
        return result
    }

    private var key: IndexKey {
        IndexKey(currency: settings.currency.code, timezone: settings.zone.identifier)
    }

    private var indexFound: WorkspaceIndex? { try? WorkspaceIndex(workspace: folder, key: key) }

    /// Nil when the index cannot be used.
    private func read(with index: WorkspaceIndex, _ states: LogStates) throws(WorkspaceError) -> Result? {
        do {
            return try IndexedLogFiles(files: self, index: index, states: states).read()
        } catch let error as WorkspaceError {
            throw error
        } catch {
            return nil
        }
    }

    /// What may be written: nothing for small logs, or parts of them.
    private func draft(
        of result: Result, _ states: LogStates, _ beganAt: Int64, before: WorkspaceIndex?
    ) -> IndexDraft? {
        guard options.index == .use, options.orders, options.events, states.size >= options.smallestIndexed,
            options.logLimits.isEmpty
        else {
            return nil
        }
        return IndexDraft(
            workspace: folder, key: key, snapshot: result.snapshot, readings: result.readings, states: states,
            beganAt: beganAt, settlingTime: options.settlingTime, before: before)
    }
}

// MARK: Without an index

extension LogFiles {
    private func readAll() throws(WorkspaceError) -> Result {
        let currency = settings.currency
        let zones = ZoneRegister([settings.zone])
        let products = try log("products.jsonl") { ProductDecoder(currency: currency) }
        let customers = try log("customers.jsonl") { CustomerDecoder(zones: zones) }
        LogFiles.readParts(of: [products, customers])
        let catalogue = try LogFiles.joined(products)
        var base = try customers.joined() ?? (CustomerRows(zones: zones), LogReport(file: customers.file))
        let memo = base.rows.memo
        let history = try readHistory(of: base.rows.builder.sealCustomers())
        let snapshot = base.rows.builder.finish(
            orders: history.orders.columns, events: history.events.columns,
            catalogue: ProductCatalogue(products: catalogue.rows.products), zones: base.rows.zones.zones)
        let readings = [
            LogReading(.customers, report: base.report, memo: memo), history.orders.reading, history.events.reading,
        ]
        return Result(snapshot: snapshot, products: catalogue.report, readings: readings.compactMap { $0 })
    }

    /// The products, of which there are never so many that an index would pay.
    func readProducts() throws(WorkspaceError) -> (rows: ProductRows, report: LogReport) {
        let products = try log("products.jsonl") { [currency = settings.currency] in ProductDecoder(currency: currency)
        }
        LogFiles.readParts(of: [products])
        return try LogFiles.joined(products)
    }

    private static func joined(
        _ products: PartedLog<ProductRows>
    ) throws(WorkspaceError) -> (rows: ProductRows, report: LogReport) {
        var joined = try products.joined() ?? (ProductRows(), LogReport(file: products.file))
        joined.report.remark(joined.rows.memo.remarks(file: products.file))
        return joined
    }

    private struct History<Columns: Sendable>: Sendable {
        var columns: Columns
        /// Nil when the file was not asked for.
        var reading: LogReading?
    }

    private func readHistory(
        of customers: SealedCustomers
    ) throws(WorkspaceError) -> (orders: History<OrderColumns>, events: History<EventColumns>) {
        let currency = settings.currency
        let isWanted = (orders: options.orders, events: options.events)
        let orders = try log("orders.jsonl", isWanted: options.orders) {
            OrderDecoder(customers: customers, currency: currency)
        }
        let events = try log("events.jsonl", isWanted: options.events) { EventDecoder(customers: customers) }
        LogFiles.readParts(of: [events, orders])
        return try LogFiles.both(
            { () throws(WorkspaceError) in
                var (rows, report) =
                    try orders.joined() ?? (
                        OrderRows(log: OrderLog(customers: customers)), LogReport(file: orders.file)
                    )
                let memo = rows.memo
                return History(
                    columns: rows.log.finish(),
                    reading: isWanted.orders ? LogReading(.orders, report: report, memo: memo) : nil)
            },
            { () throws(WorkspaceError) in
                var (rows, report) =
                    try events.joined() ?? (
                        EventRows(log: EventLog(customers: customers)), LogReport(file: events.file)
                    )
                return History(
                    columns: rows.log.finish(),
                    reading: isWanted.events ? LogReading(.events, report: report, memo: LogMemo()) : nil)
            })
    }
}

// MARK: Threads

extension LogFiles {
    /// A log and its parts: none when there is no such file or it is not wanted.
    ///
    /// - Parameter start: where the first line to be read begins.
    func log<Decoder: LineDecoder>(
        _ file: String, from start: Int = 0, isWanted: Bool = true, _ decoder: @escaping @Sendable () -> Decoder
    ) throws(WorkspaceError) -> PartedLog<Decoder.Rows> {
        let path = folder + "/" + file
        let ranges =
            isWanted
            ? try LineRanges.split(
                path: path, name: file, from: start, to: options.logLimits[file], length: options.partLength) ?? [] : []
        let total = ranges.last.map { $0.upperBound - start } ?? 0
        let progress = LogProgress(file: file, total: total, onProgress: options.onProgress)
        let loader = LogLoader(file: file, path: path, progress: progress)
        return PartedLog(file: file, ranges: ranges) { range throws(WorkspaceError) in
            var decoder = decoder()
            let report = try loader.load(range, into: &decoder)
            return (decoder.rows, report)
        }
    }

    /// Reads every part of the logs, in this order, each by whichever thread is free.
    static func readParts(of logs: [any PartedReading]) {
        let parts = logs.flatMap { log in (0..<log.partCount).map { (log, $0) } }
        DispatchQueue.concurrentPerform(iterations: parts.count) { next in
            let (log, part) = parts[next]
            log.readPart(part)
        }
    }

    /// Does two things at once.
    static func both<First: Sendable, Second: Sendable>(
        _ first: @escaping @Sendable () throws(WorkspaceError) -> First,
        _ second: @escaping @Sendable () throws(WorkspaceError) -> Second
    ) throws(WorkspaceError) -> (First, Second) {
        let firstResult = Mutex<Swift.Result<First, WorkspaceError>?>(nil)
        let secondResult = Mutex<Swift.Result<Second, WorkspaceError>?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                let result = Swift.Result { () throws(WorkspaceError) in try first() }
                firstResult.withLock { $0 = result }
            } else {
                let result = Swift.Result { () throws(WorkspaceError) in try second() }
                secondResult.withLock { $0 = result }
            }
        }
        guard let one = firstResult.withLock({ $0 }), let other = secondResult.withLock({ $0 }) else {
            throw .cancelled
        }
        return (try one.get(), try other.get())
    }
}

extension WorkspaceError {
    fileprivate static var cancelled: WorkspaceError {
        WorkspaceError(.cancelled, file: "", reason: "the reading was cancelled", advice: "open again")
    }
}
