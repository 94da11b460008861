import ArgumentParser
import Foundation
import SyntheticWorkspace
import WorkspaceStore

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write a synthetic workspace of any size; one seed, the same bytes.")

    @Argument(help: "A new or empty folder.")
    var folder: String

    @Option(help: "Customer records.")
    var customers = 10_000

    @Option(help: "Any number; the same number gives the same workspace.")
    var seed: UInt64 = 1

    @Option(name: .customLong("orders-per-customer"), help: "Mean number of orders a customer.")
    var ordersPerCustomer = 8

    @Option(name: .customLong("events-per-customer"), help: "Mean number of events a customer.")
    var eventsPerCustomer = 20

    @Option(help: "Write a demo instead, as it is in demo-data/.")
    var demo: Demo?

    @Flag(help: "The same as --demo pharmacy.")
    var pharmacy = false

    func validate() throws {
        if pharmacy, let demo, demo != .pharmacy {
            throw ValidationError("--pharmacy and --demo \(demo.rawValue) name two demos; choose one")
        }
        guard (1...50_000_000).contains(customers) else {
            throw ValidationError("--customers takes 1 to 50000000; choose a number in that range")
        }
        guard (0...1_000).contains(ordersPerCustomer), (0...1_000).contains(eventsPerCustomer) else {
            throw ValidationError("orders and events per customer take 0 to 1000; choose a number in that range")
        }
    }

    mutating func run() throws {
        let options =
            (demo ?? (pharmacy ? .pharmacy : nil)).map(SyntheticWorkspace.Options.demo)
            ?? SyntheticWorkspace.Options(
                customers: customers, seed: seed, ordersPerCustomer: ordersPerCustomer,
                eventsPerCustomer: eventsPerCustomer)
        var sink = try WorkspaceFileSink(folder: folder)
        try SyntheticWorkspace(options: options).write(to: &sink)
        try sink.finish()
        print("\(folder)")
    }
}
