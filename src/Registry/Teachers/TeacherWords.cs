using Junheng.Standards.Fields;

namespace Junheng.Registry.Teachers;

/// <summary>Words of degree, title and backbone level; null where a word is not known.</summary>
internal static class TeacherWords
{
    /// <summary>Above the required degree of the stage (教督〔2017〕6号: 专科 or above in primary, 本科 or above in junior middle schools).</summary>
    public static bool? HighDegree(string word, Stage stage)
    {
        int? level = word switch
        {
            "" => 0,
            _ when Has(word, "研究生", "硕士", "博士") => 4,
            _ when Has(word, "本科", "学士") => 3,
            _ when Has(word, "专科", "大专") => 2,
            _ when Has(word, "中专", "中师", "高中", "中等", "初中") => 1,
            _ => null,
        };
        return level is { } found ? found >= (stage == Stage.Primary ? 2 : 3) : null;
    }

    /// <summary>Middle title or above. 小学一级 of the old scale is below the middle, 小学高级 is the middle.</summary>
    public static bool? MidTitle(string word) => word switch
    {
        "" => false,
        _ when Has(word, "小学一级", "小学二级", "小学三级", "小一", "小二") => false,
        _ when Has(word, "高级", "一级", "中级", "小高") => true,
        _ when Has(word, "二级", "三级", "助理", "员级", "初级", "未评", "未定级", "无职称") => false,
        _ => null,
    };

    public static bool? Backbone(string word) => word switch
    {
        "" or "否" or "无" or "非骨干" => false,
        _ when Has(word, "校级", "镇级", "乡级") => false,
        _ when Has(word, "国家", "省", "市", "县", "区", "骨干", "学科带头人", "名师", "是") => true,
        _ => null,
    };

    public static bool? YesNo(string word) => word switch
    {
        "" or "否" or "无" or "0" or "no" => false,
        "是" or "有" or "1" or "√" or "yes" => true,
        _ => null,
    };

    private static bool Has(string word, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (word.Contains(part, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
