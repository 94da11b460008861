extension Translation {
    /// English needs no phrases: they are the keys.
    static let english = Translation(
        pluralRule: .oneOther, decimalSeparator: ".",
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        rules: English.rules)
}
