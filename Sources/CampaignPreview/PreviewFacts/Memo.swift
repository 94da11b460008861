import Synchronization

/// Values that are made when they are first asked for, and kept. Two threads that ask at once may both make one; the first that
/// is done wins, so everybody goes on with the same.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])
    private let limit: Int

    /// - Parameter limit: how many values are kept, when there may be any number; later ones are made whenever they are asked for.
    init(limit: Int = .max) {
        self.limit = limit
    }

    func has(_ key: Key) -> Bool {
        values.withLock { $0[key] != nil }
    }

    func value<Failure>(for key: Key, _ make: () throws(Failure) -> Value) throws(Failure) -> Value {
        if let value = values.withLock({ $0[key] }) { return value }
        let made = try make()
        return values.withLock { values in
            if let value = values[key] { return value }
            if values.count < limit { values[key] = made }
            return made
        }
    }
}

/// A value that is made when it is first asked for, and kept.
final class Once<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    /// Whoever asks while it is being made waits.
    func value(_ make: () -> Value) -> Value {
        value.withLock { value in
            if let value { return value }
            let made = make()
            value = made
            return made
        }
    }
}
