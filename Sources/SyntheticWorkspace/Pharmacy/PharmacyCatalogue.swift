/// The shelves of the pharmacy: colds in winter, allergy in spring, presents before 8 March.
extension Category {
    static let vitamins = Category("vitamins", [16, 16, 15, 12, 8, 6, 6, 7, 12, 16, 17, 16])
    static let colds = Category("colds", [22, 20, 15, 8, 4, 2, 2, 4, 12, 18, 20, 22])
    static let allergy = Category("allergy", [1, 1, 4, 14, 17, 12, 8, 9, 5, 2, 1, 1])
    static let prescription = Category("prescription", [12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12])
    static let cosmetics = Category("cosmetics", [7, 12, 15, 8, 9, 11, 11, 9, 8, 8, 11, 15])
    static let devices = Category("devices", [4, 4, 3, 3, 2, 2, 2, 2, 3, 4, 5, 6])
    static let baby = Category("baby", [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6])
    static let hygiene = Category("hygiene", [10, 10, 10, 10, 10, 11, 11, 11, 10, 10, 10, 10])
    static let painRelief = Category("pain-relief", [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9])
    static let digestion = Category("digestion", [9, 7, 7, 7, 9, 10, 11, 10, 7, 6, 6, 10])
}

extension Catalogue {
    /// What the pharmacy sells, most in December and February, which pull people into pharmacies.
    static let pharmacy = Catalogue(
        Shelf.vitamins + Shelf.colds + Shelf.allergy + Shelf.prescription + Shelf.cosmetics + Shelf.devices
            + Shelf.baby + Shelf.hygiene + Shelf.painRelief + Shelf.digestion,
        in: [
            .vitamins, .colds, .allergy, .prescription, .cosmetics, .devices, .baby, .hygiene, .painRelief, .digestion,
        ],
        sales: [15, 16, 13, 11, 10, 9, 8, 9, 11, 12, 14, 16], habit: 35)
}
