struct PharmacyWorkspace {
    let options: SyntheticWorkspace.Options
    func write(to sink: inout some WorkspaceSink) throws {}
}
