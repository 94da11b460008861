extension Column {
    /// The elements at the given places, in that order. O(their number).
    func reordered(by places: Column<Int32>) -> Column {
        withUnsafeBufferPointer { elements in
            places.withUnsafeBufferPointer { places in
                Column(count: places.count) { elements[Int(places[$0])] }
            }
        }
    }

    /// The same, giving up this column's memory.
    mutating func handedOver(by places: Column<Int32>) -> Column {
        defer { self = Column() }
        return reordered(by: places)
    }
}

extension Column<UInt32> {
    /// Appends numbers that counted from the beginning of another column.
    mutating func append(_ ends: Column<UInt32>, shiftedBy base: UInt32) {
        makeRoom(for: ends.count)
        ends.withUnsafeBufferPointer { ends in
            for end in ends { append(end + base) }
        }
    }

    /// The group that owns `element` when this column holds the groups' starts. O(log groups).
    func rowOwning(_ element: Int) -> Int {
        var low = 0
        var high = count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(self[middle]) <= element { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

extension Column<Int32> {
    /// Appends codes of another dictionary; the missing stay missing.
    mutating func append(_ codes: Column<Int32>, translatedBy codeHere: [Int32]) {
        makeRoom(for: codes.count)
        codes.withUnsafeBufferPointer { codes in
            for code in codes { append(code < 0 ? code : codeHere[Int(code)]) }
        }
    }
}
