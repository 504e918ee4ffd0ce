using System.Globalization;
using Junheng.Planning.Rotation;
using Junheng.Plans.Storage;
using Junheng.Standards;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Plans;

/// <summary>One number of the form of a rotation plan.</summary>
/// <param name="Scale">What is typed is so many times the option: 100 for a percentage.</param>
internal sealed record RotationField(
    string Id, Words Name, Words Unit, decimal Least, decimal Most, decimal Scale, Func<RotationOptions, decimal> Get, Func<RotationOptions, decimal, RotationOptions> Set);

/// <summary>The form of a rotation plan: texts as typed, what was said about them, and the options that they make.</summary>
internal sealed class RotationForm
{
    private static readonly Words Percent = Words.Same("%");

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Words> errors = new(StringComparer.Ordinal);

    public RotationForm(RotationOptions start, string name, string? basedOn)
    {
        (Start, BasedOn) = (start, basedOn);
        texts["name"] = name;
        texts["source"] = Numbers;
        foreach (var field in Fields)
            texts[field.Id] = (field.Get(start) * field.Scale).ToString("0.####", CultureInfo.InvariantCulture);
    }

    public static IReadOnlyList<RotationField> Fields { get; } =
    [
        new("eligible", new("应交流教师中至少交流", "Of the teachers due, at least"), Percent, 0, 100, 100, options => options.LeastShareOfEligible, (options, value) => options with { LeastShareOfEligible = value }),
        new("backbone", new("交流的教师中骨干至少", "Of those who move, backbone at least"), Percent, 0, 100, 100, options => options.LeastShareOfBackbone, (options, value) => options with { LeastShareOfBackbone = value }),
        new("leave", new("每校最多交流出", "Of a school's teachers, at most"), Percent, 1, 100, 100, options => options.MostShareOfStaff, (options, value) => options with { MostShareOfStaff = value }),
        new("headcount", new("每校人数最多增减", "Headcount may change by"), new("人", "teachers"), 0, 50, 1, options => options.HeadcountChange, (options, value) => options with { HeadcountChange = (int)value }),
        new("kilometres", new("最远", "The furthest move"), Words.Same("km"), 1, 500, 1, options => options.MostKilometres, (options, value) => options with { MostKilometres = value }),
        new("years", new("在本校满几年应交流（名册）", "Due after so many years (list)"), new("年", "years"), 0, 40, 1, options => options.YearsBeforeMoving, (options, value) => options with { YearsBeforeMoving = value }),
        new("subject", new("每校每科至少留（名册）", "Of a subject's teachers, keep (list)"), Percent, 0, 100, 100, options => options.LeastShareOfSubject, (options, value) => options with { LeastShareOfSubject = value }),
        new("nearest", new("与最近的几所学校交流", "With so many nearest schools"), new("所", "schools"), 1, 60, 1, options => options.NearestSchools, (options, value) => options with { NearestSchools = (int)value }),
    ];

    /// <summary>Plan by the numbers of the data.</summary>
    public const string Numbers = "numbers";

    /// <summary>The sheet 教师 of the workbook that the data came from.</summary>
    public const string Sheet = "sheet";

    /// <summary>A list sent with the form.</summary>
    public const string File = "file";

    /// <summary>The list of the plan that this one is made from.</summary>
    public const string Earlier = "earlier";

    /// <summary>Buy and move in one plan.</summary>
    public const string Both = "both";

    /// <summary>True if the form begins with buying and moving together.</summary>
    public bool WithPurchases { get; init; }

    /// <summary>Teachers in the data's own sheet; 0 where it has none.</summary>
    public int InSheet { get; init; }

    /// <summary>Teachers in the list of the earlier plan; 0 where it has none.</summary>
    public int InEarlier { get; init; }

    public RotationOptions Start { get; }
    public string? BasedOn { get; }
    public bool HasErrors => errors.Count > 0;

    public string Text(string field) => texts.GetValueOrDefault(field, "");

    public Words? Error(string field) => errors.GetValueOrDefault(field);

    /// <summary>Takes what was typed and makes the options of it; meaningful only if there is no error.</summary>
    public RotationOptions Read(IFormCollection form)
    {
        texts["name"] = form["name"].ToString().Trim();
        texts["source"] = form["source"].ToString();
        var options = Start with { IncludePrivate = form["private"] == "1" };
        foreach (var field in Fields)
        {
            var typed = texts[field.Id] = form[field.Id].ToString().Trim();
            if (!decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value < field.Least || value > field.Most
                || (field.Scale == 1 && field.Unit.Zh is not ("km" or "年") && value != decimal.Truncate(value)))
            {
                var said = typed.Length > 30 ? typed[..30] + "…" : typed;
                errors[field.Id] = new(
                    $"“{said}”不能用。填 {field.Least} 到 {field.Most} 的数。", $"“{said}” cannot be used. Write a number from {field.Least} to {field.Most}.");
            }
            else
            {
                options = field.Set(options, value / field.Scale);
            }
        }

        return options;
    }

    public void Refuse(string field, Words why) => errors[field] = why;

    /// <summary>Rotation is found within a few seconds for a county; the search may go on for so long.</summary>
    public static SearchLimits Limits { get; } = new(RotationPlanner.UsualGap, 60);
}
