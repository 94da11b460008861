import AudienceEngine
import CampaignDomain
import Foundation
import Synchronization

/// The logs of a workspace, read into a snapshot: products and customers first, then orders and events, by as many threads as
/// there are cores.
struct LogFiles {
    let folder: String
    let options: LoadOptions
    let settings: WorkspaceSettings

    struct Result: Sendable {
        var snapshot: AudienceSnapshot
        var reports: [LogReport]
    }

    /// O(size of the files).
    func read() throws(WorkspaceError) -> Result {
        let currency = settings.currency
        let zones = ZoneRegister([settings.zone])
        let products = try log("products.jsonl") { ProductDecoder(currency: currency) }
        let customers = try log("customers.jsonl") { CustomerDecoder(zones: zones) }
        LogFiles.readParts(of: [products, customers])
        let catalogue = try products.joined() ?? (ProductRows(), LogReport(file: products.file))
        var base = try customers.joined() ?? (CustomerRows(zones: zones), LogReport(file: customers.file))
        let history = try readHistory(of: base.rows.builder.sealCustomers())
        let snapshot = base.rows.builder.finish(
            orders: history.orders.columns, events: history.events.columns,
            catalogue: ProductCatalogue(products: catalogue.rows.products), zones: base.rows.zones.zones)
        let reports = [catalogue.report, base.report, history.orders.report, history.events.report]
        return Result(snapshot: snapshot, reports: reports.compactMap { $0 })
    }

    private struct History<Columns: Sendable>: Sendable {
        var columns: Columns
        /// Nil when the file was not asked for.
        var report: LogReport?
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
                guard var read = try orders.joined() else {
                    var none = OrderLog(customers: customers)
                    return History(columns: none.finish(), report: isWanted.orders ? LogReport(file: orders.file) : nil)
                }
                return History(columns: read.rows.log.finish(), report: read.report)
            },
            { () throws(WorkspaceError) in
                guard var read = try events.joined() else {
                    var none = EventLog(customers: customers)
                    return History(columns: none.finish(), report: isWanted.events ? LogReport(file: events.file) : nil)
                }
                return History(columns: read.rows.log.finish(), report: read.report)
            })
    }

    /// A log and its parts: none when there is no such file or it is not wanted.
    private func log<Decoder: LineDecoder>(
        _ file: String, isWanted: Bool = true, _ decoder: @escaping @Sendable () -> Decoder
    ) throws(WorkspaceError) -> PartedLog<Decoder.Rows> {
        let path = folder + "/" + file
        let ranges =
            isWanted ? try LineRanges.split(path: path, name: file, length: options.partLength) ?? [] : []
        let progress = LogProgress(file: file, total: ranges.last?.upperBound ?? 0, onProgress: options.onProgress)
        let loader = LogLoader(file: file, path: path, progress: progress)
        return PartedLog(file: file, ranges: ranges) { range throws(WorkspaceError) in
            var decoder = decoder()
            let report = try loader.load(range, into: &decoder)
            return (decoder.rows, report)
        }
    }

    /// Reads every part of the logs, in this order, each by whichever thread is free.
    private static func readParts(of logs: [any PartedReading]) {
        let parts = logs.flatMap { log in (0..<log.partCount).map { (log, $0) } }
        DispatchQueue.concurrentPerform(iterations: parts.count) { next in
            let (log, part) = parts[next]
            log.readPart(part)
        }
    }

    /// Does two things at once.
    private static func both<First: Sendable, Second: Sendable>(
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
            throw WorkspaceError(.cancelled, file: "", reason: "the reading was cancelled", advice: "open again")
        }
        return (try one.get(), try other.get())
    }
}
