using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Packs.Reading;

namespace Junheng.Planning.Rotation;

/// <summary>What reading rotation options gave: the options, if there is no error, and every problem found.</summary>
public sealed record RotationOptionsReading(RotationOptions? Options, IReadOnlyList<PackProblem> Problems);

/// <summary>Reads the options of a rotation plan from YAML text (<c>docs/rotation.md</c>). A key that is not there keeps its default. Never throws on bad input.</summary>
public static class RotationOptionsReader
{
    /// <summary>The YAML that comes with the program, to start one's own from; it says the defaults.</summary>
    public static string DefaultText { get; } = ReadDefault();

    public static RotationOptionsReading Read(string text)
    {
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF');
        var problems = new ProblemList();
        RotationOptions? options = null;
        if (new PackTree(problems, new("交流方案选项", "file of rotation options")).Read(clean) is { } tree)
            options = Build(new MapReader(new PackContext(problems) { Variables = new VariableTable(FieldCatalog.BuiltIn) }, tree));
        var found = problems.InOrder.Select(problem => problem with { Code = problem.Code.Replace("pack_", "options_", StringComparison.Ordinal) });
        return new RotationOptionsReading(problems.HasErrors ? null : options, [.. found]);
    }

    private static RotationOptions Build(MapReader root)
    {
        var usual = new RotationOptions();
        var options = new RotationOptions
        {
            LeastShareOfEligible = Share("least_share_of_eligible") ?? usual.LeastShareOfEligible,
            LeastShareOfBackbone = Share("least_share_of_backbone") ?? usual.LeastShareOfBackbone,
            MostShareOfStaff = Share("most_share_of_staff") ?? usual.MostShareOfStaff,
            HeadcountChange = root.Whole("headcount_change", 0, 100) ?? usual.HeadcountChange,
            YearsBeforeMoving = root.Number("years_before_moving", 0, 60) ?? usual.YearsBeforeMoving,
            LeastShareOfSubject = Share("least_share_of_subject") ?? usual.LeastShareOfSubject,
            MostKilometres = root.Number("most_kilometres", 0, 1000) ?? usual.MostKilometres,
            NearestSchools = root.Whole("nearest_schools", 0, 1000) ?? usual.NearestSchools,
            UnknownKilometres = root.Number("unknown_kilometres", 0, 1000) ?? usual.UnknownKilometres,
            IncludePrivate = root.Flag("include_private", usual.IncludePrivate),
            UnknownEligibleShare = Share("unknown_eligible_share") ?? usual.UnknownEligibleShare,
            PointsPerMove = Points("points_per_move") ?? usual.PointsPerMove,
            PointsPerKilometre = Points("points_per_kilometre") ?? usual.PointsPerKilometre,
            PointsPerShortfall = Points("points_per_shortfall") ?? usual.PointsPerShortfall,
            PointsPerCentOfCv = Points("points_per_cent_of_cv") ?? usual.PointsPerCentOfCv,
            MostMinutes = root.Number("most_minutes", 0, 1000) ?? usual.MostMinutes,
            PointsPerMinute = Points("points_per_minute") ?? usual.PointsPerMinute,
            MoneyPerMinute = Points("money_per_minute") ?? usual.MoneyPerMinute,
            MoneyPerMove = Points("money_per_move") ?? usual.MoneyPerMove,
            MoneyPerKilometre = Points("money_per_kilometre") ?? usual.MoneyPerKilometre,
            LeastShareWithPurchases = root.Flag("least_share_with_purchases", usual.LeastShareWithPurchases),
        };
        root.Finish();
        return options;

        decimal? Share(string key) => root.Number(key, 0, 1);

        decimal? Points(string key) => root.Number(key, 0, 1_000_000);
    }

    private static string ReadDefault()
    {
        using var stream = typeof(RotationOptionsReader).Assembly.GetManifestResourceStream("default-rotation.yaml")!;
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
