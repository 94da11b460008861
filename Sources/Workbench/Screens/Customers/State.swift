import AudienceEngine
import TerminalKit

/// Customer records: a table with chosen columns, a filter, marks, and the card of one record.
public struct CustomersScreen: Screen {
    static let id: ScreenID = "customers"

    static let descriptor = ScreenDescriptor(
        id: id, number: 2, title: { $0("Customers") },
        opens: { place in
            switch place {
            case .customer, .customers: true
            case .campaign: false
            }
        },
        make: { CustomersScreen(preferences: $0) })

    /// The rows that the filter leaves, sorted; nil until they were first computed.
    var listing: CustomerListing?
    var list = ListState()
    var sort = CustomerSort()

    init(preferences: [String: String]) {}
}
