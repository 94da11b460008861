struct CustomerListing: Sendable {}
struct CustomerSort: Sendable {}
