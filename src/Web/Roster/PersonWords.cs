using Junheng.Registry.People;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;

namespace Junheng.Web.Roster;

/// <summary>What the register knows of somebody besides the name, in words.</summary>
internal static class PersonWords
{
    private static readonly (string Id, Words Word)[] Flags =
    [
        ("boarder", new("寄宿", "boarder")), ("migrant", new("随迁", "migrant")), ("left_behind", new("留守", "left behind")), ("disabled", new("残疾", "disabled")),
        ("high_degree", new("高于规定学历", "above the required degree")), ("mid_title", new("一级及以上", "middle title or above")), ("backbone", new("骨干", "backbone")), ("exempt", new("不宜交流", "exempt")),
    ];

    public static string Of(RegisteredPerson person, PageContext page)
    {
        var parts = new List<string>();
        if (person.Attributes.TryGetValue("stage", out var stage) && stage.Length > 0)
            parts.Add(Stages.TryParse(stage, out var known) ? page.T(known.Name()) : stage);
        foreach (var id in (string[])["subject", "grade", "class"])
        {
            if (person.Attributes.TryGetValue(id, out var text) && text.Length > 0)
                parts.Add(text);
        }

        parts.AddRange(Flags.Where(flag => person.Attributes.TryGetValue(flag.Id, out var value) && value == TeacherEntry.YesNo(value: true)).Select(flag => page.T(flag.Word)));
        return string.Join(page.T("，", ", "), parts);
    }

    /// <summary>The school's name where the data have it, else its code.</summary>
    public static string School(RegisteredPerson person, PageContext page) => School(person.SchoolCode, page);

    public static string School(string code, PageContext page) => page.Data?.Facts.Schools.FirstOrDefault(school => school.Code == code)?.Name ?? code;
}
