/// The screens of the workbench, in the order of their tabs. A new screen is a line here.
public enum ScreenRegistry {
    public static let screens: [ScreenDescriptor] = [
        OverviewScreen.descriptor,
        CustomersScreen.descriptor,
        SegmentsScreen.descriptor,
        MapScreen.descriptor,
        CampaignsScreen.descriptor,
        ReviewScreen.descriptor,
        JourneyScreen.descriptor,
    ]
}
