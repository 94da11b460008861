extension MapState {
    /// The persons who are in a chain, or who stand at one step of it: ascending, each once. O(runs of the chain).
    public func persons(in chain: Int, at node: Int? = nil) -> [Int] {
        var found: [Int] = []
        for index in starts[chain]..<starts[chain + 1] {
            if let node, Int(nodes[index]) != node { continue }
            // Runs stand in the order of persons.
            if found.last != Int(persons[index]) { found.append(Int(persons[index])) }
        }
        return found
    }
}
