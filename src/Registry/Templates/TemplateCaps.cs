using Junheng.Registry.Caps;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Templates;

/// <summary>Sheet 规划约束: the most that a school can take of each action, a line a school and, in combined schools, one a stage.</summary>
internal static class TemplateCaps
{
    private const int FirstCap = 4;
    private static readonly string[] StageChoices = ["小学", "初中", "全校"];

    public static TemplateSheet Sheet(IReadOnlyList<CapAction> actions, CountyFacts? schools, int lastRow)
    {
        var sheet = new TemplateSheet().Column(14, TemplateStyles.Text).Column(26, TemplateStyles.Text).Column(9, TemplateStyles.Text);
        foreach (var _ in actions)
            sheet.Column(13);
        sheet.Row(["学校标识码", "学校名称", "学段", .. actions.Select(action => action.Name.Zh + "上限")], _ => TemplateStyles.Head, 48);
        foreach (var school in schools?.Schools ?? [])
        {
            var stages = school.Kind.StagesOf().Where(stage => stage != Stage.High).ToList();
            sheet.Row([school.Code, school.Name, null], _ => TemplateStyles.Text);
            foreach (var stage in stages.Count > 1 ? stages : [])
                sheet.Row([school.Code, school.Name, stage.Name().Zh], _ => TemplateStyles.Text);
        }

        var last = Math.Max(lastRow, sheet.RowCount + 200);
        sheet.Length(1, 2, last, 10, "学校标识码", "和“学校”表里的相同。");
        sheet.List(3, 2, last, StageChoices, "学段", "一贯制学校分学段的做法按学段填；空着是全校。");
        for (var at = 0; at < actions.Count; at++)
        {
            var note = actions[at].PerStage ? "这所学校最多做多少；空着为不限。" : "全校最多做多少，填在学段空着的那一行；空着为不限。";
            sheet.Number(FirstCap + at, 2, last, 0, CapSheet.Most, actions[at].Name.Zh, note);
        }

        return sheet;
    }
}
