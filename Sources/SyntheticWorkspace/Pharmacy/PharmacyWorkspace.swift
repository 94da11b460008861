/// Writes the demo «Аптеки «Ромашка»».
struct PharmacyWorkspace {
    let options: SyntheticWorkspace.Options

    func write(to sink: inout some WorkspaceSink) throws {
        let builder = PharmacyBuilder.built(for: options)
        try sink.write(text: Self.workspace, toFile: "workspace.json")
        try writeLines(builder, to: &sink)
        for list in MailingList.allCases {
            try list.write(members: (builder.members[list] ?? []).map { builder.numbers[$0] }.sorted(), to: &sink)
        }
        try sink.write(text: PharmacySegments.json, toFile: "segments.json")
        try sink.write(text: Schemes.json, toFile: "schemes.json")
        try sink.write(text: Self.policies, toFile: "policies.json")
        for (id, json) in PharmacyCampaigns.planned + PastMailing.all.map({ ($0.id, $0.json) }) {
            try sink.write(text: json, toFile: "campaigns/\(id).json")
        }
        for message in PharmacyMessages.all {
            try sink.write(text: message.json, toFile: "messages/\(message.id).json")
        }
        for (id, json) in PharmacyChains.all { try sink.write(text: json, toFile: "map/\(id).json") }
        for (id, json) in PharmacyPersonas.all { try sink.write(text: json, toFile: "personas/\(id).json") }
        try sink.write(text: PharmacyTour.json, toFile: "tour.json")
    }

    private func writeLines(_ builder: PharmacyBuilder, to sink: inout some WorkspaceSink) throws {
        var products = LineFile(path: "products.jsonl")
        for product in Catalogue.pharmacy.products {
            product.write(to: &products.writer)
            try products.endLine(to: &sink)
        }
        try products.flush(to: &sink)
        var customers = LineFile(path: "customers.jsonl")
        for record in builder.records {
            record.write(to: &customers.writer)
            try customers.endLine(to: &sink)
        }
        try customers.flush(to: &sink)
        var orders = LineFile(path: "orders.jsonl")
        for order in builder.orders {
            order.write(to: &orders.writer)
            try orders.endLine(to: &sink)
        }
        try orders.flush(to: &sink)
        var events = LineFile(path: "events.jsonl")
        for event in builder.events {
            event.write(to: &events.writer)
            try events.endLine(to: &sink)
        }
        try events.flush(to: &sink)
    }

    /// The caps let two letters a week through; what the team wants is one, so the second is flagged.
    private static let policies = Policies.json(
        packs: #""pharma-ru""#, more: [#""manualBudget": {"week": 1, "month": 5}"#])

    private static let workspace = #"""
        {
          "schema": 1,
          "name": "Аптеки «Ромашка»",
          "currency": "RUB",
          "timezone": "Europe/Moscow",
          "locale": "ru",
          "country": "RU",
          "clock": "2026-03-07T09:00:00+03:00"
        }
        """#
}
