/// Finds the second of two presses at one place. Terminals report presses only, so the time is measured here.
public struct DoubleClickDetector: Sendable {
    /// The longest time between two presses that belong together.
    public static let interval: Duration = .milliseconds(400)

    private var last: (event: MouseEvent, time: Duration)?

    public init() {}

    /// The event as it should be seen. `time` counts from any fixed moment.
    public mutating func refine(_ event: MouseEvent, at time: Duration) -> MouseEvent {
        guard case .press(let button) = event.action else { return event }
        if let last, last.event == event, time - last.time <= Self.interval {
            // A third press begins anew.
            self.last = nil
            return MouseEvent(.doubleClick(button), at: event.position, modifiers: event.modifiers)
        }
        last = (event, time)
        return event
    }
}
