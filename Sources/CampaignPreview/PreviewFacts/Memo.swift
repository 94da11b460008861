import Synchronization

/// Values that are made when they are first asked for, and kept. Two threads that ask for the same at once make it once: the
/// second waits for the first. Making a value may ask for other values, never for itself.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Once<Value>]>([:])
    private let limit: Int

    /// - Parameter limit: how many values are kept, when there may be any number; later ones are made whenever they are asked for.
    init(limit: Int = .max) {
        self.limit = limit
    }

    func has(_ key: Key) -> Bool {
        values.withLock { $0[key] }?.isMade ?? false
    }

    func value<Failure>(for key: Key, _ make: () throws(Failure) -> Value) throws(Failure) -> Value {
        let once = values.withLock { values in
            if let once = values[key] { return once }
            let once = Once<Value>()
            if values.count < limit { values[key] = once }
            return once
        }
        return try once.value(make)
    }
}

/// A value that is made when it is first asked for, and kept.
final class Once<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    /// Whether it need not be waited for.
    var isMade: Bool {
        value.withLockIfAvailable { $0 != nil } ?? false
    }

    /// Whoever asks while it is being made waits. After a failure the next who asks tries again.
    func value<Failure>(_ make: () throws(Failure) -> Value) throws(Failure) -> Value {
        try value.withLock { (value) throws(Failure) in
            if let value { return value }
            let made = try make()
            value = made
            return made
        }
    }
}
