using Junheng.Standards;

namespace Junheng.Cli.Input;

/// <summary>Expands what was named on the command line into files: a folder stands for the workbooks in it.</summary>
internal static class InputFiles
{
    private static readonly string[] Extensions = [".xlsx", ".xlsm", ".xls", ".csv"];

    /// <exception cref="UserError">Nothing was named, or a folder holds no workbook.</exception>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> inputs, Language language)
    {
        var zh = language == Language.Zh;
        if (inputs.Count == 0)
            throw new UserError(zh ? "请写上要评估的文件，例如：junheng assess 学校.xlsx" : "Name the file to assess, e.g. junheng assess schools.xlsx");
        var files = new List<string>();
        foreach (var input in inputs)
        {
            if (!Directory.Exists(input))
            {
                files.Add(input);
                continue;
            }

            // ~$ begins the lock files that spreadsheet programs leave beside an open workbook.
            var found = Directory.EnumerateFiles(input)
                .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .ToList();
            if (found.Count == 0)
                throw new UserError(zh ? $"文件夹 {input} 里没有 .xlsx、.xls 或 .csv 文件。" : $"Folder {input} holds no .xlsx, .xls or .csv file.");
            files.AddRange(found);
        }

        return files;
    }
}
