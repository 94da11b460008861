extension Explanation {
    /// Whether what the predicate found is a name or a contact, which a mask hides.
    public var showsNameOrContact: Bool {
        guard case .predicate(let predicate) = form, case .customer(let field)? = predicate.operand else {
            return false
        }
        return switch field {
        case .name, .givenName, .familyName, .patronymic, .email, .phone, .pushID, .messenger, .externalID, .text: true
        default: false
        }
    }
}
