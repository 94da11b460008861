extension Scheme {
    /// The schemes that every workspace has unless it defines one of the same id: then its own is meant.
    public static let builtIn: [Scheme] = [rfmGroups]

    /// The customer grid that is usually drawn over recency and frequency: every pair of scores from 1 to 5 is in exactly one
    /// group. The scores already rank customers against each other, so no limit in it is a matter of trade or currency.
    private static let rfmGroups = Scheme(
        id: "rfm-groups", name: "RFM groups",
        parts: [
            Part(id: "champions", name: "Champions", condition: "rfm.r = 5 and rfm.f >= 4"),
            Part(id: "loyal", name: "Loyal", condition: "rfm.r between 3 and 4 and rfm.f >= 4"),
            Part(id: "potential-loyal", name: "Potentially loyal", condition: "rfm.r >= 4 and rfm.f between 2 and 3"),
            Part(id: "new", name: "New", condition: "rfm.r = 5 and rfm.f = 1"),
            Part(id: "promising", name: "Promising", condition: "rfm.r = 4 and rfm.f = 1"),
            Part(id: "need-attention", name: "Need attention", condition: "rfm.r = 3 and rfm.f = 3"),
            Part(id: "about-to-sleep", name: "About to sleep", condition: "rfm.r = 3 and rfm.f <= 2"),
            Part(id: "cannot-lose", name: "Must not be lost", condition: "rfm.r <= 2 and rfm.f = 5"),
            Part(id: "at-risk", name: "At risk", condition: "rfm.r <= 2 and rfm.f between 3 and 4"),
            Part(id: "hibernating", name: "Hibernating", condition: "rfm.r <= 2 and rfm.f <= 2"),
            Part(id: "no-orders", name: "Never bought", condition: "rfm.r is unknown"),
        ])
}
