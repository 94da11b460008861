import Testing

/// A failed expectation shows the screen, and does not walk through the whole workspace to describe it.
extension Desk: CustomTestStringConvertible, CustomReflectable {
    var testDescription: String { "\n" + screen.joined(separator: "\n") }
    var customMirror: Mirror { Mirror(self, children: [:]) }
}
