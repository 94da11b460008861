import AudienceEngine
import CampaignDomain
import Foundation
import Synchronization

/// The logs of a workspace, read into a snapshot: products and customers first, then orders and events, each on a thread of
/// its own.
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
        var products = ProductDecoder(currency: settings.currency)
        let productReport = try loader("products.jsonl").load(into: &products)
        var customers = CustomerDecoder(zones: ZoneRegister([settings.zone]))
        let customerReport = try loader("customers.jsonl").load(into: &customers)
        let sealed = customers.builder.sealCustomers()
        let (orders, events) = try readHistory(of: sealed)
        let snapshot = customers.builder.finish(
            orders: orders.columns, events: events.columns, catalogue: ProductCatalogue(products: products.products),
            zones: customers.zones.zones)
        let reports = [productReport, customerReport, orders.report, events.report].compactMap { $0 }
        return Result(snapshot: snapshot, reports: reports)
    }

    private struct History<Columns: Sendable>: Sendable {
        var columns: Columns
        var report: LogReport?
    }

    private func readHistory(
        of customers: SealedCustomers
    ) throws(WorkspaceError) -> (orders: History<OrderColumns>, events: History<EventColumns>) {
        let orders = Mutex<Swift.Result<History<OrderColumns>, WorkspaceError>?>(nil)
        let events = Mutex<Swift.Result<History<EventColumns>, WorkspaceError>?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                let read = Swift.Result { () throws(WorkspaceError) in try readEvents(of: customers) }
                events.withLock { $0 = read }
            } else {
                let read = Swift.Result { () throws(WorkspaceError) in try readOrders(of: customers) }
                orders.withLock { $0 = read }
            }
        }
        guard let orders = orders.withLock({ $0 }), let events = events.withLock({ $0 }) else {
            throw WorkspaceError(.cancelled, file: folder, reason: "the reading was cancelled", advice: "open again")
        }
        return (try orders.get(), try events.get())
    }

    private func readOrders(of customers: SealedCustomers) throws(WorkspaceError) -> History<OrderColumns> {
        var decoder = OrderDecoder(customers: customers, currency: settings.currency)
        let report = options.orders ? try loader("orders.jsonl").load(into: &decoder) : nil
        return History(columns: decoder.finish(), report: report)
    }

    private func readEvents(of customers: SealedCustomers) throws(WorkspaceError) -> History<EventColumns> {
        var decoder = EventDecoder(customers: customers)
        let report = options.events ? try loader("events.jsonl").load(into: &decoder) : nil
        return History(columns: decoder.finish(), report: report)
    }

    private func loader(_ file: String) -> LogLoader {
        LogLoader(file: file, path: folder + "/" + file, onProgress: options.onProgress)
    }
}
