using System.Xml;
using ExcelDataReader.Exceptions;
using Junheng.Standards;

namespace Junheng.Registry.Workbooks;

/// <summary>Says in words why a file could not be read.</summary>
internal static class Failure
{
    public static Words Words(Exception exception) => exception switch
    {
        XmlException xml => new($"文件里的 XML 已损坏（第 {xml.LineNumber} 行）。", $"XML in the file is damaged (line {xml.LineNumber})."),
        InvalidDataException or EndOfStreamException => new("文件不完整，可能没有下载或复制完。", "The file is incomplete; it may not have been downloaded or copied in full."),
        InvalidPasswordException => new("文件有密码。", "The file has a password."),
        ExcelReaderException => new($"文件结构已损坏（{exception.Message}）。", $"The file's structure is damaged ({exception.Message})."),
        OutOfMemoryException => new("文件需要的内存太多。", "The file needs too much memory."),
        _ => new($"读文件时出错（{exception.GetType().Name}：{exception.Message}）。", $"Reading failed ({exception.GetType().Name}: {exception.Message})."),
    };
}
