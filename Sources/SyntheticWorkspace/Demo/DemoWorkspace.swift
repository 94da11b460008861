/// Writes a demo: the small files as its shop defines them, the large ones as its builder made them.
struct DemoWorkspace<Seller: Shop> {
    let options: SyntheticWorkspace.Options

    func write(to sink: inout some WorkspaceSink) throws {
        let builder = DemoBuilder<Seller>.built(for: options)
        let definitions = Seller.definitions
        try sink.write(text: definitions.workspace, toFile: "workspace.json")
        try writeLines(builder, to: &sink)
        for list in Seller.List.allCases {
            let members = (builder.members[list] ?? []).map { builder.numbers[$0] }.sorted()
            try list.write(members: members, on: Seller.wallClock, to: &sink)
        }
        try sink.write(text: definitions.segments, toFile: "segments.json")
        try sink.write(text: definitions.schemes, toFile: "schemes.json")
        try sink.write(text: definitions.policies, toFile: "policies.json")
        for (id, json) in definitions.campaigns {
            try sink.write(text: json, toFile: "campaigns/\(id).json")
        }
        for message in definitions.messages {
            try sink.write(text: message.json, toFile: "messages/\(message.id).json")
        }
        for chain in definitions.chains { try sink.write(text: chain.json, toFile: "map/\(chain.id).json") }
        for (id, json) in definitions.personas { try sink.write(text: json, toFile: "personas/\(id).json") }
        if let tour = definitions.tour { try sink.write(text: tour, toFile: "tour.json") }
    }

    private func writeLines(_ builder: DemoBuilder<Seller>, to sink: inout some WorkspaceSink) throws {
        var products = LineFile(path: "products.jsonl", on: Seller.wallClock)
        for product in Seller.catalogue.products {
            product.write(to: &products.writer)
            try products.endLine(to: &sink)
        }
        try products.flush(to: &sink)
        var customers = LineFile(path: "customers.jsonl", on: Seller.wallClock)
        for record in builder.records {
            record.write(to: &customers.writer)
            try customers.endLine(to: &sink)
        }
        try customers.flush(to: &sink)
        var orders = LineFile(path: "orders.jsonl", on: Seller.wallClock)
        for order in builder.orders {
            order.write(to: &orders.writer, selling: Seller.catalogue)
            try orders.endLine(to: &sink)
        }
        try orders.flush(to: &sink)
        var events = LineFile(path: "events.jsonl", on: Seller.wallClock)
        for event in builder.events {
            event.write(to: &events.writer, selling: Seller.catalogue)
            try events.endLine(to: &sink)
        }
        try events.flush(to: &sink)
    }
}
